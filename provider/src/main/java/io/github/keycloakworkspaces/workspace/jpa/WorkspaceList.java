package io.github.keycloakworkspaces.workspace.jpa;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.Workspace;
import io.github.keycloakworkspaces.workspace.WorkspaceDetails;
import io.github.keycloakworkspaces.workspace.WorkspaceQuery;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The workspaces that one person sees, with their numbers of projects, in one statement. */
final class WorkspaceList {

    private static final String EXPLICIT = """
            exists (select g.id from KwWorkspaceMember g where g.workspaceId = w.id
                and g.organizationId = w.organizationId and g.personId = :viewer)
            """;

    private static final String SELECT = """
            select w.id as id, w.title as title, w.description as description, w.color as color,
                w.archived as archived, w.personalOf as personalOf, w.createdBy as createdBy,
                (select count(j.id) from KwProject j where j.workspaceId = w.id
                    and j.organizationId = w.organizationId) as projects,
                case when %s then true else false end as member
            from KwWorkspace w
            join KwOrganization k on k.id = w.organizationId and k.realmId = :realm
            where w.organizationId = :organization
            """.formatted(EXPLICIT);

    private final EntityManager em;
    private final String realmId;

    WorkspaceList(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    List<Workspace> find(OrganizationId organization, WorkspaceQuery query) {
        return em
                .createQuery(SELECT + conditions(query) + order(query), Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("viewer", query.viewer().value())
                .getResultList()
                .stream()
                .map(row -> workspace(row, organization))
                .toList();
    }

    Optional<Workspace> one(OrganizationId organization, WorkspaceId workspace, PersonId viewer) {
        return em
                .createQuery(SELECT + "and w.id = :workspace", Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("workspace", workspace.value())
                .setParameter("viewer", viewer.value())
                .getResultList()
                .stream()
                .map(row -> workspace(row, organization))
                .findFirst();
    }

    private static String conditions(WorkspaceQuery query) {
        return (query.everyWorkspace() ? "" : "and (w.createdBy = :viewer or " + EXPLICIT + ")\n")
                + (query.allPersonal() ? "" : "and (w.personalOf is null or w.personalOf = :viewer)\n")
                + flag(query.archived(), "and w.archived = true\n", "and w.archived = false\n")
                + flag(query.personal(), "and w.personalOf is not null\n", "and w.personalOf is null\n");
    }

    private static String flag(@Nullable Boolean wanted, String yes, String no) {
        if (wanted == null) {
            return "";
        }
        return wanted ? yes : no;
    }

    private static String order(WorkspaceQuery query) {
        String direction = query.descending() ? " desc" : " asc";
        return switch (query.order()) {
            case TITLE -> "order by lower(w.title)" + direction + ", w.id";
            case NUMBER -> "order by w.id" + direction;
            case CREATED -> "order by w.createdAt" + direction + ", w.id";
        };
    }

    private static Workspace workspace(Tuple row, OrganizationId organization) {
        Long personalOf = row.get("personalOf", Long.class);
        return new Workspace(
                new WorkspaceId(row.get("id", Long.class)),
                organization,
                new WorkspaceDetails(
                        row.get("title", String.class),
                        row.get("description", String.class),
                        row.get("color", String.class),
                        row.get("archived", Boolean.class)),
                personalOf == null ? null : new PersonId(personalOf),
                new PersonId(row.get("createdBy", Long.class)),
                row.get("projects", Long.class),
                row.get("member", Boolean.class));
    }
}
