package io.github.keycloakworkspaces.decision.jpa;

import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.FactKey.Kind;
import io.github.keycloakworkspaces.decision.FactStore;
import io.github.keycloakworkspaces.decision.LoadedFacts;
import io.github.keycloakworkspaces.decision.OrganizationResource;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.TokenSnapshot;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one realm, read from the tables of the extension and from Keycloak's own. What is asked for together goes in
 * as arrays where it has several parts, so that a statement has one text.
 */
public final class JpaFactStore implements FactStore {

    /** People whom a user federation doesn't import are known to us only. */
    private static final String ACCOUNTS = """
            SELECT u.ID FROM USER_ENTITY u WHERE u.REALM_ID = :realm AND u.ID IN (:values)
            UNION
            SELECT p.USER_ID FROM KW_PERSON p
            WHERE p.REALM_ID = :realm AND p.USER_ID IN (:values) AND p.USER_ID LIKE 'f:%'""";

    private static final String ORGANIZATIONS =
            "SELECT k.ID FROM KW_ORGANIZATION k WHERE k.REALM_ID = :realm AND k.ID IN (:ids)";

    private static final String ALIASES = """
            SELECT o.ALIAS, k.ID FROM KW_ORGANIZATION k
            JOIN ORG o ON o.ID = k.ORG_ID AND o.REALM_ID = k.REALM_ID
            WHERE k.REALM_ID = :realm AND o.ALIAS IN (:aliases)""";

    private static final String WORKSPACES =
            "SELECT " + ResourceRows.WORKSPACE + ResourceRows.FROM_WORKSPACE + "WHERE w.ID IN (:ids)";

    private static final String PROJECTS =
            "SELECT " + ResourceRows.PROJECT + ResourceRows.FROM_PROJECT + "WHERE j.ID IN (:ids)";

    private static final String EXTERNAL_PROJECTS =
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

    private static final String PEOPLE =
            "SELECT p.USER_ID, p.ID FROM KW_PERSON p WHERE p.REALM_ID = :realm AND p.USER_ID IN (:accounts)";

    /** Whoever is no member any more where they would work has no workplace, as {@link TokenSnapshotQuery} finds none. */
    private static final String WORKPLACES = """
            SELECT p.USER_ID, m.ORGANIZATION_ID
            FROM KW_PERSON p
            JOIN KW_MEMBER m ON m.PERSON_ID = p.ID AND m.DELETED_AT IS NULL
              AND m.ORGANIZATION_ID =\s""" + TokenSnapshotQuery.WORKPLACE + """

            WHERE p.REALM_ID = :realm AND p.USER_ID IN (:accounts)
            """;

    private final EntityManager em;
    private final String realmId;
    private final TokenSnapshotQuery snapshots;

    public JpaFactStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
        this.snapshots = new TokenSnapshotQuery(em, realmId);
    }

    @Override
    public LoadedFacts load(Set<? extends FactKey<?>> keys) {
        Map<Kind, List<FactKey<?>>> wanted = new EnumMap<>(Kind.class);
        keys.forEach(key ->
                wanted.computeIfAbsent(key.kind(), kind -> new ArrayList<>()).add(key));
        LoadedFacts found = new LoadedFacts();
        wanted.forEach((kind, ofKind) -> load(kind, ofKind, found));
        return found;
    }

    private void load(Kind kind, List<FactKey<?>> keys, LoadedFacts found) {
        switch (kind) {
            case ACCOUNT_BY_ID -> accounts(of(keys), this::accountsById, found);
            case ACCOUNT_BY_USERNAME -> accounts(of(keys), names -> accountsBy("USERNAME", names), found);
            case ACCOUNT_BY_EMAIL -> accounts(of(keys), names -> accountsBy("EMAIL", names), found);
            case ACCOUNT_BY_NAME -> accounts(of(keys), names -> BareNames.find(em, realmId, names), found);
            case PERSON -> people(of(keys), found);
            case WORKPLACE -> workplaces(of(keys), found);
            case ORGANIZATION -> organizations(of(keys), found);
            case ORGANIZATION_BY_ALIAS -> aliases(of(keys), found);
            case WORKSPACE -> workspaces(of(keys), found);
            case PROJECT -> projects(of(keys), found);
            case PROJECT_BY_EXTERNAL_ID -> externalProjects(of(keys), found);
            case ASSIGNMENT -> assignments(of(keys), found);
            case CONNECTION -> connections(of(keys), found);
            case SNAPSHOT ->
                each(keys, (FactKey.Snapshot key) -> snapshots.snapshot(key.account(), key.organization()), found);
            case ACTIVE_SNAPSHOT ->
                each(keys, (FactKey.ActiveSnapshot key) -> snapshots.activeSnapshot(key.account()), found);
            case ACTIVE_TOKEN_SNAPSHOT ->
                each(keys, (FactKey.ActiveTokenSnapshot key) -> snapshots.activeTokenSnapshot(key.account()), found);
            case TOKEN_SNAPSHOT_BY_ALIAS -> each(keys, (FactKey.AliasTokenSnapshot key) -> tokenSnapshot(key), found);
        }
    }

    @SuppressWarnings("unchecked")
    private static <K> List<K> of(List<FactKey<?>> keys) {
        return (List<K>) keys;
    }

    private static <V, K extends FactKey<V>> void each(
            List<FactKey<?>> keys, Function<K, Optional<V>> read, LoadedFacts found) {
        List<K> typed = of(keys);
        typed.forEach(key -> read.apply(key).ifPresent(value -> found.put(key, value)));
    }

    private Optional<TokenSnapshot> tokenSnapshot(FactKey.AliasTokenSnapshot key) {
        return storable(key.alias()) ? snapshots.tokenSnapshot(key.account(), key.alias()) : Optional.empty();
    }

    private static void accounts(
            List<FactKey.Account> keys, Function<Set<String>, Map<String, AccountId>> read, LoadedFacts found) {
        Set<String> names = keys.stream()
                .map(FactKey.Account::name)
                .filter(JpaFactStore::storable)
                .collect(Collectors.toSet());
        if (names.isEmpty()) {
            return;
        }
        Map<String, AccountId> accounts = read.apply(names);
        for (FactKey.Account key : keys) {
            Optional.ofNullable(accounts.get(key.name())).ifPresent(account -> found.put(key, account));
        }
    }

    private Map<String, AccountId> accountsById(Set<String> ids) {
        Map<String, AccountId> found = new HashMap<>();
        for (Object id : query(ACCOUNTS).setParameter("values", ids).getResultList()) {
            found.put((String) id, account(id));
        }
        return found;
    }

    /** A realm may allow several accounts with one e-mail address: then the address names nobody. */
    private Map<String, AccountId> accountsBy(String column, Set<String> names) {
        Set<String> wanted =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        Query query = query("SELECT u.%1$s, u.ID FROM USER_ENTITY u WHERE u.REALM_ID = :realm AND u.%1$s IN (:values)"
                        .formatted(column))
                .setParameter("values", wanted);
        Map<String, Set<String>> ids = new HashMap<>();
        rows(
                query,
                row -> ids.computeIfAbsent((String) row[0], key -> new HashSet<>())
                        .add((String) row[1]));
        Map<String, AccountId> accounts = new HashMap<>();
        for (String name : names) {
            Set<String> found = ids.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of());
            if (found.size() == 1) {
                accounts.put(name, new AccountId(found.iterator().next()));
            }
        }
        return accounts;
    }

    private void people(List<FactKey.Person> keys, LoadedFacts found) {
        Query query = query(PEOPLE)
                .setParameter("accounts", list(keys, key -> key.account().value()));
        rows(query, row -> found.put(new FactKey.Person(account(row[0])), new PersonId(number(row[1]))));
    }

    private void workplaces(List<FactKey.Workplace> keys, LoadedFacts found) {
        Query query = query(WORKPLACES)
                .setParameter("accounts", list(keys, key -> key.account().value()));
        rows(query, row -> found.put(new FactKey.Workplace(account(row[0])), new OrganizationId(number(row[1]))));
    }

    private void organizations(List<FactKey.Organization> keys, LoadedFacts found) {
        Query query = query(ORGANIZATIONS)
                .setParameter("ids", list(keys, key -> key.id().value()));
        for (Object row : query.getResultList()) {
            OrganizationId id = new OrganizationId(number(row));
            found.put(new FactKey.Organization(id), new OrganizationResource(id));
        }
    }

    private void aliases(List<FactKey.OrganizationAlias> keys, LoadedFacts found) {
        List<String> wanted = keys.stream()
                .map(FactKey.OrganizationAlias::alias)
                .filter(JpaFactStore::storable)
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        rows(
                query(ALIASES).setParameter("aliases", wanted),
                row -> found.put(
                        new FactKey.OrganizationAlias((String) row[0]),
                        new OrganizationResource(new OrganizationId(number(row[1])))));
    }

    private void workspaces(List<FactKey.Workspace> keys, LoadedFacts found) {
        Query query =
                query(WORKSPACES).setParameter("ids", list(keys, key -> key.id().value()));
        ResourceRows.of(query, ResourceRows::workspace)
                .forEach(workspace -> found.put(new FactKey.Workspace(workspace.id()), workspace));
    }

    private void projects(List<FactKey.Project> keys, LoadedFacts found) {
        Query query =
                query(PROJECTS).setParameter("ids", list(keys, key -> key.id().value()));
        ResourceRows.of(query, ResourceRows::project)
                .forEach(project -> found.put(new FactKey.Project(project.id()), project));
    }

    private void externalProjects(List<FactKey.ExternalProject> keys, LoadedFacts found) {
        List<FactKey.ExternalProject> wanted =
                keys.stream().filter(key -> storable(key.externalId())).toList();
        Query query = query(EXTERNAL_PROJECTS)
                .setParameter(
                        "organizations",
                        numbers(wanted, key -> key.organization().value()))
                .setParameter("names", texts(wanted, FactKey.ExternalProject::externalId));
        rows(query, row -> {
            ProjectResource project = ResourceRows.project(row);
            found.put(new FactKey.ExternalProject(project.organization(), (String) row[row.length - 1]), project);
        });
    }

    private void assignments(List<FactKey.Assignment> keys, LoadedFacts found) {
        Query query = query(ASSIGNMENTS)
                .setParameter("projects", numbers(keys, key -> key.project().value()))
                .setParameter("tasks", numbers(keys, FactKey.Assignment::task))
                .setParameter("people", numbers(keys, key -> key.person().value()));
        rows(
                query,
                row -> found.put(
                        new FactKey.Assignment(
                                new ProjectId(number(row[0])), number(row[1]), new PersonId(number(row[2]))),
                        true));
    }

    private void connections(List<FactKey.Connection> keys, LoadedFacts found) {
        Query query = query(CONNECTIONS)
                .setParameter("accounts", texts(keys, key -> key.account().value()))
                .setParameter(
                        "organizations", numbers(keys, key -> key.organization().value()))
                .setParameter("workspaces", numbers(keys, key -> orZero(key.workspace())))
                .setParameter("projects", numbers(keys, key -> orZero(key.project())));
        ConnectionQuery.read(query).forEach(row -> found.put(connection(row), row.person()));
    }

    private static FactKey.Connection connection(ConnectionQuery.Row row) {
        return new FactKey.Connection(
                row.account(),
                row.person().organization(),
                row.workspace() == 0 ? null : new WorkspaceId(row.workspace()),
                row.project() == 0 ? null : new ProjectId(row.project()));
    }

    private static long orZero(@Nullable WorkspaceId workspace) {
        return workspace == null ? 0 : workspace.value();
    }

    private static long orZero(@Nullable ProjectId project) {
        return project == null ? 0 : project.value();
    }

    private Query query(String statement) {
        return em.createNativeQuery(statement).setParameter("realm", realmId);
    }

    private static void rows(Query query, Consumer<Object[]> read) {
        for (Object row : query.getResultList()) {
            read.accept((Object[]) row);
        }
    }

    /** PostgreSQL fails on a text with a zero character instead of not finding it. */
    static boolean storable(String text) {
        return text.indexOf('\0') < 0;
    }

    private static AccountId account(Object value) {
        return new AccountId((String) value);
    }

    private static long number(Object value) {
        return ResourceRows.number(value);
    }

    private static <K, V> List<V> list(List<K> keys, Function<K, V> read) {
        return keys.stream().map(read).toList();
    }

    private static <K> Long[] numbers(List<K> keys, Function<K, Long> read) {
        return keys.stream().map(read).toArray(Long[]::new);
    }

    private static <K> String[] texts(List<K> keys, Function<K, String> read) {
        return keys.stream().map(read).toArray(String[]::new);
    }
}
