package io.github.keycloakworkspaces.decision.jpa;

import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.decision.explanation.GrantStore;
import io.github.keycloakworkspaces.decision.explanation.Grants;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The sources of grants, each of which is a row of its own. */
public final class JpaGrantStore implements GrantStore {

    private static final String ROLE = "RO";
    private static final String PROJECT_ROLE = "RP";
    private static final String WORKSPACE = "WO";
    private static final String PROJECT = "PR";
    private static final String WORKSPACE_TITLE = "WT";
    private static final String PROJECT_TITLE = "PT";

    private static final String STATEMENT = """
            SELECT CAST('RO' AS VARCHAR(2)) AS KIND, CAST(m.SOURCE AS VARCHAR(1000)) AS TEXT
            FROM KW_MEMBER m
            JOIN KW_ORGANIZATION k ON k.ID = m.ORGANIZATION_ID AND k.REALM_ID = :realm
            WHERE m.ORGANIZATION_ID = :organization AND m.PERSON_ID = :person AND m.DELETED_AT IS NULL
            UNION ALL
            SELECT 'WO', g.SOURCE FROM KW_WORKSPACE_MEMBER g
            WHERE g.WORKSPACE_ID = :workspace AND g.PERSON_ID = :person AND g.ORGANIZATION_ID = :organization
            UNION ALL
            SELECT 'PR', g.SOURCE FROM KW_PROJECT_MEMBER g
            WHERE g.PROJECT_ID = :project AND g.PERSON_ID = :person AND g.ORGANIZATION_ID = :organization
            UNION ALL
            SELECT 'RP', g.SOURCE FROM KW_PROJECT_ROLE g
            WHERE g.PROJECT_ID = :project AND g.PERSON_ID = :person AND g.ORGANIZATION_ID = :organization
            UNION ALL
            SELECT 'WT', w.TITLE FROM KW_WORKSPACE w WHERE w.ID = :workspace AND w.ORGANIZATION_ID = :organization
            UNION ALL
            SELECT 'PT', j.TITLE FROM KW_PROJECT j WHERE j.ID = :project AND j.ORGANIZATION_ID = :organization
            """;

    private final EntityManager em;
    private final String realmId;

    public JpaGrantStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    @Override
    public Optional<Grants> grants(OrganizationId organization, PersonId person, Resource resource) {
        WorkspaceResource workspace = resource.inWorkspace();
        ProjectResource project = resource.inProject();
        Query query = em.createNativeQuery(STATEMENT)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("person", person.value())
                .setParameter(
                        "workspace", workspace == null ? 0L : workspace.id().value())
                .setParameter("project", project == null ? 0L : project.id().value());
        Map<String, List<String>> texts = new HashMap<>();
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            texts.computeIfAbsent((String) row[0], key -> new ArrayList<>()).add((String) row[1]);
        }
        return first(texts, ROLE)
                .map(role -> new Grants(
                        source(role),
                        first(texts, PROJECT_ROLE).map(JpaGrantStore::source).orElse(null),
                        sources(texts, WORKSPACE),
                        sources(texts, PROJECT),
                        first(texts, WORKSPACE_TITLE).orElse(null),
                        first(texts, PROJECT_TITLE).orElse(null)));
    }

    private static Optional<String> first(Map<String, List<String>> texts, String kind) {
        return texts.getOrDefault(kind, List.of()).stream().findFirst();
    }

    private static Set<Source> sources(Map<String, List<String>> texts, String kind) {
        return texts.getOrDefault(kind, List.of()).stream()
                .map(JpaGrantStore::source)
                .collect(Collectors.toSet());
    }

    private static Source source(String code) {
        return Source.ofCode(code).orElseThrow();
    }
}
