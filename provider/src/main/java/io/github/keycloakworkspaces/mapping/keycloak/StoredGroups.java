package io.github.keycloakworkspaces.mapping.keycloak;

import io.github.keycloakworkspaces.mapping.DirectoryAnswers;
import io.github.keycloakworkspaces.mapping.GroupName;
import io.github.keycloakworkspaces.mapping.KeycloakGroups;
import io.github.keycloakworkspaces.shared.AccountId;
import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The groups of a realm, as its database has them, and as directories do for the people that are theirs. */
public final class StoredGroups implements KeycloakGroups {

    private static final String DIRECT = """
            SELECT u.ID, u.FEDERATION_LINK, m.GROUP_ID
            FROM USER_ENTITY u LEFT JOIN USER_GROUP_MEMBERSHIP m ON m.USER_ID = u.ID
            WHERE u.REALM_ID = :realm AND u.ID IN (:accounts)""";

    private static final String FEDERATED = """
            SELECT u.ID, u.FEDERATION_LINK FROM USER_ENTITY u
            WHERE u.REALM_ID = :realm AND u.FEDERATION_LINK IS NOT NULL AND u.ID IN (:accounts)""";

    /** Goes up from groups; the parent of one at the top is no group's id. */
    private static final String ABOVE = """
            WITH RECURSIVE GROUPS_ABOVE (ID, PARENT_ID, NAME) AS (
                SELECT g.ID, g.PARENT_GROUP, g.NAME FROM KEYCLOAK_GROUP g
                WHERE g.REALM_ID = :realm AND g.ID IN (:groups)
                UNION ALL
                SELECT p.ID, p.PARENT_GROUP, p.NAME FROM KEYCLOAK_GROUP p
                JOIN GROUPS_ABOVE a ON p.ID = a.PARENT_ID)
            SELECT DISTINCT ID, PARENT_ID, NAME FROM GROUPS_ABOVE""";

    private static final String BELOW = """
            WITH RECURSIVE GROUPS_BELOW (ID) AS (
                SELECT g.ID FROM KEYCLOAK_GROUP g WHERE g.REALM_ID = :realm AND g.ID IN (:groups)
                UNION ALL
                SELECT c.ID FROM KEYCLOAK_GROUP c JOIN GROUPS_BELOW b ON c.PARENT_GROUP = b.ID)
            SELECT DISTINCT ID FROM GROUPS_BELOW""";

    private static final String GOING = "workspaces.groups-going";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Supplier<EntityManager> em;
    private final Directories directories;

    private record Group(String parent, String name) {}

    public StoredGroups(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.em = () -> session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.directories = new Directories(session, realm);
    }

    /** Keycloak tells of a group's removal while the group and its members are still there; from then on they count no more. */
    public static void goes(KeycloakSession session, String group) {
        going(session).add(group);
    }

    @SuppressWarnings("unchecked")
    private static Set<String> going(KeycloakSession session) {
        Set<String> present = (Set<String>) session.getAttribute(GOING);
        if (present == null) {
            present = new HashSet<>();
            session.setAttribute(GOING, present);
        }
        return present;
    }

    @Override
    public boolean askDirectories() {
        return directories.askAny();
    }

    @Override
    public DirectoryAnswers ask(Collection<AccountId> accounts) {
        return askDirectories() ? directories.ask(accounts, federated(accounts)) : DirectoryAnswers.NONE;
    }

    @Override
    public Map<AccountId, Set<GroupName>> of(
            Collection<AccountId> accounts, Set<String> groups, DirectoryAnswers answers) {
        Map<AccountId, Set<String>> direct = direct(accounts, answers);
        Map<String, Group> tree =
                tree(direct.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return direct.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .flatMap(group -> chain(group, tree).stream())
                                .filter(groups::contains)
                                .map(group -> new GroupName(group, path(group, tree)))
                                .collect(Collectors.toSet())));
    }

    /** That group and all above it; none of them if one is being removed. */
    public Set<String> withAbove(String group) {
        return Set.copyOf(chain(group, tree(Set.of(group))));
    }

    /** The groups that the account is in, and all above these; none where that isn't known. */
    Set<String> with(AccountId account) {
        Set<String> direct = direct(List.of(account), ask(List.of(account))).getOrDefault(account, Set.of());
        Map<String, Group> tree = tree(direct);
        return direct.stream().flatMap(group -> chain(group, tree).stream()).collect(Collectors.toSet());
    }

    /** That group and all below it. */
    public Set<String> withBelow(String group) {
        return answers(BELOW, "groups", Set.of(group)).map(String.class::cast).collect(Collectors.toSet());
    }

    /** Where the groups are, by their ids. */
    public Map<String, String> paths(Set<String> groups) {
        Map<String, Group> tree = tree(groups);
        return groups.stream()
                .filter(tree::containsKey)
                .collect(Collectors.toMap(Function.identity(), group -> path(group, tree)));
    }

    /** The directories of those accounts that came from one. */
    private Map<AccountId, String> federated(Collection<AccountId> accounts) {
        Map<AccountId, String> federated = new HashMap<>();
        for (Object[] row : rows(FEDERATED, "accounts", ids(accounts))) {
            federated.put(new AccountId((String) row[0]), (String) row[1]);
        }
        return federated;
    }

    /** Who isn't imported has no row, and is in no answer; nor is anybody whose directory has said nothing of them. */
    private Map<AccountId, Set<String>> direct(Collection<AccountId> accounts, DirectoryAnswers answers) {
        Map<AccountId, Set<String>> direct = new HashMap<>();
        Set<AccountId> unknown = new HashSet<>();
        for (Object[] row : rows(DIRECT, "accounts", ids(accounts))) {
            var account = new AccountId((String) row[0]);
            if (row[1] != null && directories.knowGroups((String) row[1])) {
                unknown.add(account);
            }
            Set<String> groups = direct.computeIfAbsent(account, any -> new HashSet<>());
            if (row[2] != null) {
                groups.add((String) row[2]);
            }
        }
        unknown.forEach(account -> answers.groups()
                .getOrDefault(account, Optional.empty())
                .ifPresentOrElse(groups -> direct.put(account, groups), () -> direct.remove(account)));
        return direct;
    }

    private static List<String> ids(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toList();
    }

    private Map<String, Group> tree(Set<String> groups) {
        return rows(ABOVE, "groups", groups).stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> new Group((String) row[1], (String) row[2])));
    }

    private List<Object[]> rows(String statement, String name, Collection<String> ids) {
        return answers(statement, name, ids).map(Object[].class::cast).toList();
    }

    private Stream<?> answers(String statement, String name, Collection<String> ids) {
        return ids.isEmpty()
                ? Stream.empty()
                : em
                        .get()
                        .createNativeQuery(statement)
                        .setParameter("realm", realm.getId())
                        .setParameter(name, ids)
                        .getResultList()
                        .stream();
    }

    private Deque<String> chain(String group, Map<String, Group> tree) {
        Deque<String> chain = new ArrayDeque<>();
        Set<String> going = going(session);
        @Nullable Group next = tree.get(group);
        for (String id = group; next != null; id = next.parent(), next = tree.get(id)) {
            if (going.contains(id)) {
                return new ArrayDeque<>();
            }
            chain.addFirst(id);
        }
        return chain;
    }

    private String path(String group, Map<String, Group> tree) {
        String path = chain(group, tree).stream()
                .flatMap(id -> Stream.ofNullable(tree.get(id)))
                .map(one -> "/" + one.name())
                .collect(Collectors.joining());
        return path.length() <= GroupName.MAX_LENGTH ? path : path.substring(path.length() - GroupName.MAX_LENGTH);
    }
}
