package io.github.keycloakworkspaces.kc;

import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.transfer.Directory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** Accounts and native organizations of one realm, which must be the session's context realm. */
public final class KeycloakDirectory implements Directory {

    private final KeycloakSession session;
    private final RealmModel realm;

    public KeycloakDirectory(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    @Override
    public Optional<AccountId> account(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        UserModel user = session.users().getUserByUsername(realm, lower);
        if (user == null && !realm.isDuplicateEmailsAllowed()) {
            user = session.users().getUserByEmail(realm, lower);
        }
        return Optional.ofNullable(user).map(found -> new AccountId(found.getId()));
    }

    @Override
    public Optional<String> organization(String alias) {
        return provider()
                .getAllStream(Map.of(OrganizationModel.ALIAS, alias), 0, 1)
                .findFirst()
                .map(OrganizationModel::getId);
    }

    @Override
    public String createOrganization(String alias, String name) {
        return provider().create(name, alias).getId();
    }

    @Override
    public List<AccountId> membersOf(String nativeId) {
        OrganizationModel organization = provider().getById(nativeId);
        return provider()
                .getMembersStream(organization, Map.of(), true, null, null)
                .map(user -> new AccountId(user.getId()))
                .toList();
    }

    private OrganizationProvider provider() {
        return session.getProvider(OrganizationProvider.class);
    }
}
