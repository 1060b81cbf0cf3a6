package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.http.Addresses;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.Profile;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Keycloak's pages where people see to their own account. */
public final class AccountConsole {

    private AccountConsole() {}

    /** Empty where realm or server have it switched off. */
    public static Optional<URI> address(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        boolean on = Profile.isFeatureEnabled(Profile.Feature.ACCOUNT_V3)
                && Stream.of(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID, Constants.ACCOUNT_CONSOLE_CLIENT_ID)
                        .allMatch(id -> isOn(realm.getClientByClientId(id)));
        return on ? Optional.of(Addresses.realm(session).path("account/").build()) : Optional.empty();
    }

    private static boolean isOn(@Nullable ClientModel client) {
        return client != null && client.isEnabled();
    }
}
