package io.github.keycloakworkspaces.mapping.keycloak;

import io.github.keycloakworkspaces.mapping.DirectoryAnswers;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.ReadOnlyUserModelDelegate;
import org.keycloak.models.utils.StorageUnavailableUserModelDelegate;
import org.keycloak.storage.DatastoreProvider;
import org.keycloak.storage.StoreManagers;
import org.keycloak.storage.UserStorageProvider;

/**
 * What user federations say of the groups of people whose accounts come from them. A model that can't be changed at all
 * stands for an account whose directory is away or switched off, or doesn't have it any more (Keycloak 26.7).
 */
final class Directories {

    private static final Logger LOG = Logger.getLogger(Directories.class);

    private static final String LDAP = "ldap";

    /** Keycloak's mappers of an LDAP directory that know of groups, and the mode that leaves them to the database. */
    private static final Set<String> GROUP_MAPPERS = Set.of("group-ldap-mapper", "hardcoded-ldap-group-mapper");

    private static final String MODE = "mode";
    private static final String IMPORT = "IMPORT";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Map<String, Boolean> known = new HashMap<>();

    Directories(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether groups of its people may be nowhere but there; of what isn't LDAP nobody can tell. */
    boolean knowGroups(String federation) {
        return known.computeIfAbsent(federation, id -> {
            ComponentModel component = realm.getComponent(id);
            return component != null
                    && (!LDAP.equals(component.getProviderId())
                            || realm.getComponentsStream(id).anyMatch(Directories::knowsGroups));
        });
    }

    private static boolean knowsGroups(ComponentModel mapper) {
        return GROUP_MAPPERS.contains(mapper.getProviderId()) && !IMPORT.equals(mapper.get(MODE));
    }

    /** Whether the realm has one that {@linkplain #knowGroups knows groups}. */
    boolean askAny() {
        return realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .anyMatch(component -> knowGroups(component.getId()));
    }

    /**
     * What directories say of their people, who are asked about in that order.
     *
     * @param federated the directories of those who came from one
     */
    DirectoryAnswers ask(Collection<AccountId> accounts, Map<AccountId, String> federated) {
        Map<AccountId, Optional<Set<String>>> answers = new HashMap<>();
        Set<String> silent = new HashSet<>();
        for (AccountId account : accounts) {
            String directory = federated.get(account);
            if (directory != null && knowGroups(directory)) {
                answers.put(account, groups(directory, account, silent));
            }
        }
        return new DirectoryAnswers(answers);
    }

    /**
     * The groups that somebody is in directly. It is asked past Keycloak's cache of users, which remembers that somebody
     * is in no group when the directory didn't answer. Empty where that can't be told from an outage; then the directory
     * isn't asked about others, each of whom might wait as long.
     */
    private Optional<Set<String>> groups(String federation, AccountId account, Set<String> silent) {
        if (silent.contains(federation)) {
            return Optional.empty();
        }
        try {
            var stores = (StoreManagers) session.getProvider(DatastoreProvider.class);
            UserModel user = stores.userStorageManager().getUserById(realm, account.value());
            if (user instanceof StorageUnavailableUserModelDelegate) {
                silent.add(federation);
            }
            return user == null || user instanceof ReadOnlyUserModelDelegate
                    ? Optional.empty()
                    : Optional.of(user.getGroupsStream().map(GroupModel::getId).collect(Collectors.toSet()));
        } catch (RuntimeException e) {
            LOG.warnf(e, "The directory of account %s does not say in which groups it is", account);
            silent.add(federation);
            return Optional.empty();
        }
    }
}
