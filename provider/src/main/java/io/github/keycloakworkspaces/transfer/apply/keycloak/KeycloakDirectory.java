package io.github.keycloakworkspaces.transfer.apply.keycloak;

import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.keycloak.NativeNames;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.transfer.apply.Directory;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.organization.OrganizationProvider;

/**
 * Accounts and native organizations of one realm, which must be the session's context realm. Accounts are found in
 * Keycloak's table of users, many at once; only those that aren't there are asked for one by one, because their home may
 * be elsewhere.
 */
public final class KeycloakDirectory implements Directory {

    /** So many values a statement has at most. */
    private static final int MOST = 1000;

    private static final String ACCOUNTS = """
            select u.id as id, u.username as username, u.%1$s as name from UserEntity u
            where u.realmId = :realm and u.%1$s in (:names)""";

    private static final String MEMBERS = """
            select u.id as id, u.username as username
            from UserGroupMembershipEntity g
            join g.user u
            join OrganizationEntity o on o.groupId = g.groupId
            where o.id = :organization and o.realmId = :realm""";

    private static final String MEMBERS_ELSEWHERE = """
            select g.userId from FederatedUserGroupMembershipEntity g
            join OrganizationEntity o on o.groupId = g.groupId
            where o.id = :organization and o.realmId = :realm""";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager em;

    public KeycloakDirectory(KeycloakSession session, RealmModel realm, EntityManager em) {
        this.session = session;
        this.realm = realm;
        this.em = em;
    }

    @Override
    public Map<String, Account> accounts(Set<String> names) {
        Map<String, Account> found = new HashMap<>();
        Set<String> missing =
                names.stream().map(KeycloakDirectory::lower).collect(Collectors.toCollection(TreeSet::new));
        find("username", missing, found);
        boolean byEmail = !realm.isDuplicateEmailsAllowed();
        if (byEmail) {
            find("email", missing, found);
        }
        for (String name : missing) {
            UserModel user = session.users().getUserByUsername(realm, name);
            if (user == null && byEmail) {
                user = session.users().getUserByEmail(realm, name);
            }
            if (user != null) {
                found.put(name, account(user));
            }
        }
        Map<String, Account> accounts = new HashMap<>();
        names.forEach(name -> {
            Account account = found.get(lower(name));
            if (account != null) {
                accounts.put(name, account);
            }
        });
        return accounts;
    }

    private void find(String column, Set<String> missing, Map<String, Account> found) {
        List<String> names = List.copyOf(missing);
        for (int from = 0; from < names.size(); from += MOST) {
            for (Tuple row : em.createQuery(ACCOUNTS.formatted(column), Tuple.class)
                    .setParameter("realm", realm.getId())
                    .setParameter("names", names.subList(from, Math.min(from + MOST, names.size())))
                    .getResultList()) {
                String name = row.get("name", String.class);
                found.put(name, account(row));
                missing.remove(name);
            }
        }
    }

    @Override
    public Optional<String> username(AccountId account) {
        return Optional.ofNullable(session.users().getUserById(realm, account.value()))
                .map(UserModel::getUsername);
    }

    @Override
    public Optional<String> group(String path) {
        // PostgreSQL refuses a text with a NUL, even one that is only asked for.
        return path.indexOf('\0') >= 0
                ? Optional.empty()
                : Optional.ofNullable(KeycloakModelUtils.findGroupByPath(session, realm, path))
                        .filter(group ->
                                KeycloakModelUtils.buildGroupPath(group).equals(path))
                        .map(GroupModel::getId);
    }

    @Override
    public Optional<String> groupPath(String id) {
        return Optional.ofNullable(session.groups().getGroupById(realm, id)).map(KeycloakModelUtils::buildGroupPath);
    }

    @Override
    public Optional<NativeOrganization> organization(String alias) {
        // PostgreSQL refuses a text with a NUL, even one that is only asked for.
        if (alias.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return em
                .createQuery("""
                        select o.id as id, o.name as name from OrganizationEntity o
                        where o.realmId = :realm and o.alias = :alias""", Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("alias", alias)
                .getResultList()
                .stream()
                .map(row -> new NativeOrganization(row.get("id", String.class), row.get("name", String.class)))
                .findFirst();
    }

    @Override
    public void requireAlias(String alias) {
        NativeAlias.require(alias);
    }

    @Override
    public void requireName(String name, @Nullable String except) {
        if (NativeNames.taken(em, realm, name, except)) {
            throw MemberProblems.titleTaken();
        }
    }

    @Override
    public String createOrganization(String alias, String name) {
        requireName(name, null);
        return provider().create(name, alias).getId();
    }

    @Override
    public List<Account> membersOf(String nativeId) {
        List<Account> members = new ArrayList<>();
        for (Tuple row : em.createQuery(MEMBERS, Tuple.class)
                .setParameter("organization", nativeId)
                .setParameter("realm", realm.getId())
                .getResultList()) {
            members.add(account(row));
        }
        for (String id : em.createQuery(MEMBERS_ELSEWHERE, String.class)
                .setParameter("organization", nativeId)
                .setParameter("realm", realm.getId())
                .getResultList()) {
            AccountId account = new AccountId(id);
            username(account).ifPresent(name -> members.add(new Account(account, name)));
        }
        return members;
    }

    private OrganizationProvider provider() {
        return session.getProvider(OrganizationProvider.class);
    }

    private static Account account(Tuple row) {
        return new Account(new AccountId(row.get("id", String.class)), row.get("username", String.class));
    }

    private static Account account(UserModel user) {
        return new Account(new AccountId(user.getId()), user.getUsername());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
