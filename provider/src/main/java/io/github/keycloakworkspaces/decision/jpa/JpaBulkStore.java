package io.github.keycloakworkspaces.decision.jpa;

import io.github.keycloakworkspaces.decision.OrganizationResource;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.decision.evaluation.BulkStore;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Many facts of one realm at a time. What is asked for together goes in as arrays, so that a statement has one text. */
public final class JpaBulkStore implements BulkStore {

    private static final String BY_NAME =
            "SELECT " + ResourceRows.PROJECT + ", j.EXTERNAL_ID" + ResourceRows.FROM_PROJECT + """
            JOIN UNNEST(CAST(:organizations AS BIGINT ARRAY), CAST(:names AS VARCHAR ARRAY)) AS q(ORGANIZATION, NAME)
              ON q.ORGANIZATION = j.ORGANIZATION_ID AND q.NAME = j.EXTERNAL_ID
            """;

    private static final String ASSIGNMENTS = """
            SELECT DISTINCT a.PROJECT_ID, a.TASK, a.PERSON_ID
            FROM UNNEST(CAST(:projects AS BIGINT ARRAY), CAST(:tasks AS BIGINT ARRAY), CAST(:people AS BIGINT ARRAY))
              AS q(PROJECT, TASK, PERSON)
            JOIN KW_TASK_ASSIGNEE a ON a.PROJECT_ID = q.PROJECT AND a.TASK = q.TASK AND a.PERSON_ID = q.PERSON
            JOIN KW_ORGANIZATION k ON k.ID = a.ORGANIZATION_ID AND k.REALM_ID = :realm
            """;

    private static final String CONNECTIONS =
            """
            WITH ME AS (
              SELECT q.WORKSPACE AS WORKSPACE_ID, q.PROJECT AS PROJECT_ID, CAST(0 AS BIGINT) AS TASK,
                m.ORGANIZATION_ID, m.PERSON_ID, m.ROLE, k.REVISION, p.USER_ID,
            """ + TokenSnapshotQuery.LIVE + """
              FROM UNNEST(CAST(:accounts AS VARCHAR ARRAY), CAST(:organizations AS BIGINT ARRAY),
                CAST(:workspaces AS BIGINT ARRAY), CAST(:projects AS BIGINT ARRAY))
                AS q(ACCOUNT, ORGANIZATION, WORKSPACE, PROJECT)
              JOIN KW_PERSON p ON p.REALM_ID = :realm AND p.USER_ID = q.ACCOUNT
              JOIN KW_ORGANIZATION k ON k.ID = q.ORGANIZATION AND k.REALM_ID = p.REALM_ID
            """ + TokenSnapshotQuery.MEMBERSHIP + """
            )
            """ + ConnectionQuery.SELECT;

    /** Whoever is no member any more where they would work has no workplace, as {@link TokenSnapshotQuery} finds none. */
    private static final String IDENTITIES = """
            SELECT p.USER_ID, p.ID, m.ORGANIZATION_ID
            FROM KW_PERSON p
            LEFT JOIN KW_MEMBER m ON m.PERSON_ID = p.ID AND m.DELETED_AT IS NULL
              AND m.ORGANIZATION_ID =\s""" + TokenSnapshotQuery.WORKPLACE + """

            WHERE p.REALM_ID = :realm AND p.USER_ID IN (:accounts)
            """;

    private final EntityManager em;
    private final String realmId;

    public JpaBulkStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    @Override
    public Map<String, AccountId> accountsById(Set<String> ids) {
        Query query = query(JpaDecisionStore.ACCOUNT).setParameter("values", storable(ids));
        Map<String, AccountId> found = new HashMap<>();
        for (Object id : query.getResultList()) {
            found.put((String) id, new AccountId((String) id));
        }
        return found;
    }

    @Override
    public Map<String, AccountId> accountsByUsername(Set<String> usernames) {
        return accountsBy("USERNAME", usernames);
    }

    @Override
    public Map<String, AccountId> accountsByEmail(Set<String> emails) {
        return accountsBy("EMAIL", emails);
    }

    @Override
    public Map<String, AccountId> accountsByName(Set<String> names) {
        return BareNames.find(em, realmId, names);
    }

    /** A name that several accounts have names nobody. */
    private Map<String, AccountId> accountsBy(String column, Set<String> names) {
        List<String> wanted = storable(names).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        Query query = query("SELECT u.%1$s, u.ID FROM USER_ENTITY u WHERE u.REALM_ID = :realm AND u.%1$s IN (:values)"
                        .formatted(column))
                .setParameter("values", wanted);
        Map<String, Set<String>> ids = new HashMap<>();
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            ids.computeIfAbsent((String) row[0], key -> new HashSet<>()).add((String) row[1]);
        }
        Map<String, AccountId> accounts = new HashMap<>();
        for (String name : names) {
            Set<String> found = ids.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of());
            if (found.size() == 1) {
                accounts.put(name, new AccountId(found.iterator().next()));
            }
        }
        return accounts;
    }

    @Override
    public Map<AccountId, Identity> identities(Set<AccountId> accounts) {
        Query query = query(IDENTITIES).setParameter("accounts", list(accounts, AccountId::value));
        Map<AccountId, Identity> found = new HashMap<>();
        for (Object one : query.getResultList()) {
            Object[] row = (Object[]) one;
            Optional<OrganizationId> workplace =
                    Optional.ofNullable(row[2]).map(ResourceRows::number).map(OrganizationId::new);
            found.put(
                    new AccountId((String) row[0]), new Identity(new PersonId(ResourceRows.number(row[1])), workplace));
        }
        return found;
    }

    @Override
    public Map<OrganizationId, OrganizationResource> organizations(Set<OrganizationId> ids) {
        Query query = query("SELECT k.ID FROM KW_ORGANIZATION k WHERE k.REALM_ID = :realm AND k.ID IN (:ids)")
                .setParameter("ids", list(ids, OrganizationId::value));
        Map<OrganizationId, OrganizationResource> found = new HashMap<>();
        for (Object id : query.getResultList()) {
            OrganizationId organization = new OrganizationId(ResourceRows.number(id));
            found.put(organization, new OrganizationResource(organization));
        }
        return found;
    }

    @Override
    public Map<WorkspaceId, WorkspaceResource> workspaces(Set<WorkspaceId> ids) {
        Query query = query("SELECT " + ResourceRows.WORKSPACE + ResourceRows.FROM_WORKSPACE + "WHERE w.ID IN (:ids)")
                .setParameter("ids", list(ids, WorkspaceId::value));
        return ResourceRows.of(query, ResourceRows::workspace).stream()
                .collect(Collectors.toMap(WorkspaceResource::id, workspace -> workspace));
    }

    @Override
    public Map<ProjectId, ProjectResource> projects(Set<ProjectId> ids) {
        Query query = query("SELECT " + ResourceRows.PROJECT + ResourceRows.FROM_PROJECT + "WHERE j.ID IN (:ids)")
                .setParameter("ids", list(ids, ProjectId::value));
        return ResourceRows.of(query, ResourceRows::project).stream()
                .collect(Collectors.toMap(ProjectResource::id, project -> project));
    }

    @Override
    public Map<ExternalName, ProjectResource> projectsByName(Set<ExternalName> names) {
        List<ExternalName> wanted = names.stream()
                .filter(name -> JpaDecisionStore.storable(name.name()))
                .toList();
        Query query = query(BY_NAME)
                .setParameter(
                        "organizations",
                        numbers(wanted, name -> name.organization().value()))
                .setParameter("names", texts(wanted, ExternalName::name));
        Map<ExternalName, ProjectResource> found = new HashMap<>();
        for (Object one : query.getResultList()) {
            Object[] row = (Object[]) one;
            ProjectResource project = ResourceRows.project(row);
            found.put(new ExternalName(project.organization(), (String) row[row.length - 1]), project);
        }
        return found;
    }

    @Override
    public Set<Assignment> assignments(Set<Assignment> assignments) {
        List<Assignment> wanted = List.copyOf(assignments);
        Query query = query(ASSIGNMENTS)
                .setParameter("projects", numbers(wanted, one -> one.project().value()))
                .setParameter("tasks", numbers(wanted, Assignment::task))
                .setParameter("people", numbers(wanted, one -> one.person().value()));
        return Set.copyOf(ResourceRows.of(
                query,
                row -> new Assignment(
                        new ProjectId(ResourceRows.number(row[0])),
                        ResourceRows.number(row[1]),
                        new PersonId(ResourceRows.number(row[2])))));
    }

    @Override
    public Map<Connection, PersonSnapshot> snapshots(Set<Connection> connections) {
        List<Connection> wanted = List.copyOf(connections);
        Query query = query(CONNECTIONS)
                .setParameter("accounts", texts(wanted, one -> one.account().value()))
                .setParameter(
                        "organizations",
                        numbers(wanted, one -> one.organization().value()))
                .setParameter("workspaces", numbers(wanted, one -> number(one.workspace())))
                .setParameter("projects", numbers(wanted, one -> number(one.project())));
        return ConnectionQuery.read(query).stream()
                .collect(Collectors.toMap(
                        row -> new Connection(
                                row.account(),
                                row.person().organization(),
                                row.workspace() == 0 ? null : new WorkspaceId(row.workspace()),
                                row.project() == 0 ? null : new ProjectId(row.project())),
                        ConnectionQuery.Row::person));
    }

    private static long number(@Nullable WorkspaceId workspace) {
        return workspace == null ? 0 : workspace.value();
    }

    private static long number(@Nullable ProjectId project) {
        return project == null ? 0 : project.value();
    }

    private Query query(String statement) {
        return em.createNativeQuery(statement).setParameter("realm", realmId);
    }

    private static Set<String> storable(Set<String> texts) {
        return texts.stream().filter(JpaDecisionStore::storable).collect(Collectors.toSet());
    }

    private static <T, V> List<V> list(Collection<T> values, Function<T, V> read) {
        return values.stream().map(read).toList();
    }

    private static <T> Long[] numbers(List<T> values, Function<T, Long> read) {
        return values.stream().map(read).toArray(Long[]::new);
    }

    private static <T> String[] texts(List<T> values, Function<T, String> read) {
        return values.stream().map(read).toArray(String[]::new);
    }
}
