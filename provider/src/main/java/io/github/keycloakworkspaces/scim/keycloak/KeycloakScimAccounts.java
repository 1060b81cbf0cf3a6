package io.github.keycloakworkspaces.scim.keycloak;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.membership.Accounts;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.scim.ScimAccounts;
import io.github.keycloakworkspaces.scim.ScimName;
import io.github.keycloakworkspaces.scim.ScimProblems;
import io.github.keycloakworkspaces.shared.AccountId;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.OrganizationDomainModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.storage.ReadOnlyException;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;

/** Accounts of one realm, which must be the session's context realm. */
public final class KeycloakScimAccounts implements ScimAccounts {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Accounts identity;

    public KeycloakScimAccounts(KeycloakSession session, RealmModel realm, Accounts identity) {
        this.session = session;
        this.realm = realm;
        this.identity = identity;
    }

    @Override
    public Optional<AccountId> find(EmailAddress address) {
        return address.spellings().stream()
                .map(this::user)
                .filter(Objects::nonNull)
                .map(user -> new AccountId(user.getId()))
                .findFirst();
    }

    private @Nullable UserModel user(String address) {
        return realm.isDuplicateEmailsAllowed()
                ? session.users().getUserByUsername(realm, address)
                : session.users().getUserByEmail(realm, address);
    }

    /** Its holder signs in by the identity provider, or with a password that is set by mail: that verifies the address. */
    @Override
    public NewAccount create(EmailAddress address, ScimName name) {
        boolean free = session.users().getUserByUsername(realm, address.value()) == null;
        String userName = free ? address.value() : UUID.randomUUID().toString();
        UserModel user;
        try {
            user = session.users().addUser(realm, userName);
            user.setEmail(address.value());
            user.setEnabled(true);
            // Written at once: another organization may make the same account at this moment, and one of both fails
            // here.
            flush();
        } catch (ModelDuplicateException e) {
            throw ScimProblems.accountBeingMade();
        }
        // While the account is in no organization: Keycloak asks for those of it again and again as it takes names.
        boolean named = rename(user, name);
        return new NewAccount(new AccountId(user.getId()), named ? Optional.empty() : Optional.of(Refusal.NAMES));
    }

    @Override
    public boolean owns(Organization organization, EmailAddress address) {
        OrganizationModel present =
                session.getProvider(OrganizationProvider.class).getById(organization.nativeId());
        String domain = address.value().substring(address.value().lastIndexOf('@') + 1);
        return present != null
                && present.getDomains()
                        .map(OrganizationDomainModel::getName)
                        .flatMap(name -> EmailAddress.read("any@" + name).stream())
                        .anyMatch(any -> any.value().equals("any@" + domain));
    }

    @Override
    public boolean has(AccountId account, EmailAddress address) {
        String column = realm.isDuplicateEmailsAllowed() ? "u.username" : "u.email";
        return !entityManager()
                .createQuery(
                        "select u.id from UserEntity u where u.id = :account and u.realmId = :realm and " + column
                                + " in :spellings",
                        String.class)
                .setParameter("account", account.value())
                .setParameter("realm", realm.getId())
                .setParameter("spellings", address.spellings())
                .getResultList()
                .isEmpty();
    }

    /** Whoever signs in anew has to confirm it. Where nobody has to, being signed out would keep nobody out. */
    @Override
    public void doubt(AccountId account) {
        UserModel user = realm.isVerifyEmail() ? session.users().getUserById(realm, account.value()) : null;
        if (user == null || user.isEmailVerified()) {
            return;
        }
        identity.endSessions(account);
        if (!new RealmRights(realm).has(user)) {
            takeWaysIn(user);
        }
    }

    /** Whoever made the account could go on signing in as its next holder, also after that one has set a password. */
    private void takeWaysIn(UserModel user) {
        user.credentialManager()
                .getStoredCredentialsStream()
                .map(CredentialModel::getId)
                .toList()
                .forEach(user.credentialManager()::removeStoredCredentialById);
        session.users()
                .getFederatedIdentitiesStream(realm, user)
                .map(FederatedIdentityModel::getIdentityProvider)
                .toList()
                .forEach(provider -> session.users().removeFederatedIdentity(realm, user, provider));
    }

    @Override
    public Optional<Refusal> update(AccountId account, EmailAddress address, ScimName name, boolean vouchedFor) {
        UserModel user = session.users().getUserById(realm, account.value());
        if (user == null) {
            return Optional.empty();
        }
        if (new RealmRights(realm).has(user)) {
            return Optional.of(Refusal.ADMINISTRATOR);
        }
        boolean named = rename(user, name);
        if (!readdress(user, address, vouchedFor)) {
            return Optional.of(Refusal.ADDRESS);
        }
        return named ? Optional.empty() : Optional.of(Refusal.NAMES);
    }

    /** As an administrator would: what the user profile doesn't allow stays as it is. */
    private boolean rename(UserModel user, ScimName name) {
        if (same(user.getFirstName(), name.givenName()) && same(user.getLastName(), name.familyName())) {
            return true;
        }
        Map<String, List<String>> attributes = new HashMap<>(user.getAttributes());
        put(attributes, UserModel.FIRST_NAME, name.givenName());
        put(attributes, UserModel.LAST_NAME, name.familyName());
        try {
            session.getProvider(UserProfileProvider.class)
                    .create(UserProfileContext.USER_API, attributes, user)
                    .update(false);
            return true;
        } catch (ValidationException | ReadOnlyException e) {
            return false;
        }
    }

    /** What isn't sent any more stays: an account needs names in most realms. */
    private static void put(Map<String, List<String>> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, List.of(value));
        }
    }

    private static boolean same(@Nullable String present, @Nullable String wanted) {
        return wanted == null || wanted.equals(present);
    }

    private boolean readdress(UserModel user, EmailAddress address, boolean vouchedFor) {
        String before = user.getEmail();
        if (address.value().equals(before)) {
            return true;
        }
        boolean named = user.getUsername().equals(before);
        if (taken(user, session.users().getUserByUsername(realm, address.value()))
                || taken(user, user(address.value()))) {
            return false;
        }
        give(user, address, named);
        // Whoever is signed in has shown the address that was.
        identity.endSessions(new AccountId(user.getId()));
        if (!vouchedFor) {
            takeWaysIn(user);
        }
        return true;
    }

    /**
     * Written at once: another organization, or an administrator, may give the same address at this moment. The name comes
     * first, as where Keycloak (26.7) makes an account: two who give both never wait for each other.
     */
    private void give(UserModel user, EmailAddress address, boolean named) {
        try {
            if (named) {
                user.setUsername(address.value());
                flush();
            }
            user.setEmail(address.value());
            user.setEmailVerified(false);
            flush();
        } catch (ModelDuplicateException e) {
            throw ScimProblems.accountBeingMade();
        }
    }

    private void flush() {
        entityManager().flush();
    }

    private EntityManager entityManager() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    private static boolean taken(UserModel user, @Nullable UserModel other) {
        return other != null && !other.getId().equals(user.getId());
    }
}
