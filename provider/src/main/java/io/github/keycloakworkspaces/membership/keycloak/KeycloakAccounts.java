package io.github.keycloakworkspaces.membership.keycloak;

import io.github.keycloakworkspaces.access.Caller;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.membership.Accounts;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.jpa.entities.RealmEntity;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.UserSessionManager;
import org.keycloak.storage.ReadOnlyException;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;

/** Accounts, sessions and native organizations of one realm, which must be the session's context realm. */
public final class KeycloakAccounts implements Accounts {

    private static final int ALIAS_LENGTH = 60;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final NativeLists lists;

    public KeycloakAccounts(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.lists = new NativeLists(session, realm);
    }

    /** Whether the account is one that manages every organization of the realm. */
    public boolean manages(AccountId account) {
        ClientModel client = realm.getClientByClientId(ProviderIds.CLIENT);
        RoleModel manage = client == null ? null : client.getRole(Caller.MANAGE);
        return manage != null
                && user(account)
                        .filter(user -> user.isEnabled() && user.hasRole(manage))
                        .isPresent();
    }

    @Override
    public void endSessions(AccountId account) {
        user(account).ifPresent(user -> {
            session.users().setNotBeforeForUser(realm, user, Math.toIntExact(Time.currentTimeSeconds()));
            // Collected first: ending a session changes what the stream reads.
            session.sessions()
                    .getUserSessionsStream(realm, user)
                    .toList()
                    .forEach(userSession -> AuthenticationManager.backchannelLogout(session, userSession, true));
            UserSessionManager offline = new UserSessionManager(session);
            session.sessions()
                    .getOfflineUserSessionsStream(realm, user)
                    .toList()
                    .forEach(offline::revokeOfflineUserSession);
        });
    }

    @Override
    public void join(Organization organization, AccountId account) {
        if (NativeMembership.mirrored(realm)) {
            lists.join(organization.nativeId(), account);
        }
    }

    @Override
    public void leave(Organization organization, AccountId account) {
        if (NativeMembership.mirrored(realm)) {
            unlist(organization, account);
        }
    }

    @Override
    public void unlist(Organization organization, AccountId account) {
        lists.leave(organization.nativeId(), account);
    }

    @Override
    public void rename(AccountId account, @Nullable String firstName, @Nullable String lastName) {
        user(account).ifPresent(user -> {
            Map<String, List<String>> attributes = new HashMap<>(user.getAttributes());
            put(attributes, UserModel.FIRST_NAME, firstName);
            put(attributes, UserModel.LAST_NAME, lastName);
            try {
                session.getProvider(UserProfileProvider.class)
                        .create(UserProfileContext.ACCOUNT, attributes, user)
                        .update(false);
            } catch (ValidationException | ReadOnlyException e) {
                throw refused();
            }
            // Keycloak passes over what the profile doesn't have, or keeps people from changing, without a word.
            if (!stored(firstName, user.getFirstName()) || !stored(lastName, user.getLastName())) {
                throw refused();
            }
        });
    }

    private static boolean stored(@Nullable String wanted, @Nullable String present) {
        return wanted == null
                || wanted.strip().equals(Objects.requireNonNullElse(present, "").strip());
    }

    private static ProblemException refused() {
        return Problem.malformed("account.refused", "The realm's user profile does not allow these names.");
    }

    private static void put(Map<String, List<String>> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, List.of(value));
        }
    }

    @Override
    public void renameOrganization(Organization organization, String name) {
        if (NativeNames.taken(entityManager(), realm, name, organization.nativeId())) {
            throw MemberProblems.titleTaken();
        }
        OrganizationModel nativeOrganization = provider().getById(organization.nativeId());
        if (nativeOrganization != null) {
            nativeOrganization.setName(name);
        }
    }

    private EntityManager entityManager() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    @Override
    public String createOrganization(String name) {
        takeTurns();
        String free = FreeName.of(name, " ", value -> NativeNames.taken(entityManager(), realm, value, null));
        String alias = FreeName.of(
                aliasFrom(free),
                "-",
                value -> provider()
                        .getAllStream(Map.of(OrganizationModel.ALIAS, value), 0, 1)
                        .findAny()
                        .isPresent());
        return provider().create(free, alias).getId();
    }

    /** Two who look for a free name at once would find the same one. */
    private void takeTurns() {
        entityManager()
                .createQuery("select r from RealmEntity r where r.id = :realm", RealmEntity.class)
                .setParameter("realm", realm.getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static String aliasFrom(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "organization" : plain.substring(0, Math.min(plain.length(), ALIAS_LENGTH));
    }

    private Optional<UserModel> user(AccountId account) {
        return Optional.ofNullable(session.users().getUserById(realm, account.value()));
    }

    private OrganizationProvider provider() {
        return session.getProvider(OrganizationProvider.class);
    }
}
