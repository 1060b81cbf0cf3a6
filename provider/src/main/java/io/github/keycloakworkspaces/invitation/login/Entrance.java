package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.kc.Addresses;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.utils.RedirectUtils;
import org.keycloak.services.util.ResolveRelative;

/**
 * The application that somebody enters after sign-up: the one that the link names, else the client that the realm
 * attribute {@code workspaces.signup_client} names, else the account console, which every realm has.
 */
record Entrance(String client, String redirect) {

    static final String ATTRIBUTE = "workspaces.signup_client";

    static Entrance of(RealmModel realm, KeycloakSession session, @Nullable String client, @Nullable String redirect) {
        String configured = client == null ? realm.getAttribute(ATTRIBUTE) : client;
        ClientModel chosen = configured == null ? null : realm.getClientByClientId(configured);
        String address = chosen == null ? null : address(session, chosen, redirect);
        return chosen == null || address == null
                ? new Entrance(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID, account(session))
                : new Entrance(chosen.getClientId(), address);
    }

    /** The wanted address if the client allows it, else the client's own; none for a client that starts every sign-in itself. */
    private static @Nullable String address(KeycloakSession session, ClientModel client, @Nullable String wanted) {
        boolean needsChallenge =
                OIDCAdvancedConfigWrapper.fromClientModel(client).getPkceCodeChallengeMethod() != null;
        if (!client.isEnabled() || !client.isStandardFlowEnabled() || needsChallenge) {
            return null;
        }
        if (wanted != null) {
            return RedirectUtils.verifyRedirectUri(session, wanted, client);
        }
        String home = client.getBaseUrl();
        return home == null || home.isBlank()
                ? null
                : RedirectUtils.verifyRedirectUri(
                        session, ResolveRelative.resolveRelativeUri(session, client.getRootUrl(), home), client);
    }

    /** Whether people can sign in to the client at all. */
    boolean isOpen(RealmModel realm) {
        ClientModel entered = realm.getClientByClientId(client);
        return entered != null && entered.isEnabled() && entered.isStandardFlowEnabled();
    }

    private static String account(KeycloakSession session) {
        return Addresses.realm(session).path("account/").build().toString();
    }
}
