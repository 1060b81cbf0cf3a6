package io.github.keycloakworkspaces.console;

import jakarta.ws.rs.core.UriBuilder;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.managers.ClientManager;

/**
 * The public client by which people sign in to the console: authorization code with PKCE, and no other way to a token.
 * Its addresses are relative to the realm, so that they hold at whatever address the server is reached.
 */
public final class ConsoleClient {

    public static final String ID = "workspaces-console";

    private static final String SAME_ORIGIN = "+";
    private static final Map<String, String> ATTRIBUTES = Map.of(
            OIDCConfigAttributes.PKCE_CODE_CHALLENGE_METHOD,
            "S256",
            OIDCConfigAttributes.POST_LOGOUT_REDIRECT_URIS,
            SAME_ORIGIN);

    private ConsoleClient() {}

    /** Whether the realm has the client, and lets people sign in by it. */
    public static boolean isOn(RealmModel realm) {
        ClientModel client = realm.getClientByClientId(ID);
        return client != null && client.isEnabled();
    }

    public static ClientModel create(KeycloakSession session, RealmModel realm) {
        var client = new ClientRepresentation();
        client.setClientId(ID);
        client.setName("Organization");
        client.setDescription("The console where organizations see to their people, workspaces and projects");
        client.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        return ClientManager.createClient(session, realm, client);
    }

    /** Whether people get into the console by it, and nobody gets more by it than the console needs. */
    public static boolean isReady(RealmModel realm, ClientModel client, ClientScopeModel scope) {
        return client.isPublicClient()
                && client.isStandardFlowEnabled()
                && !client.isImplicitFlowEnabled()
                && !client.isDirectAccessGrantsEnabled()
                && !client.isServiceAccountsEnabled()
                && !client.isFullScopeAllowed()
                && client.isAlwaysDisplayInConsole()
                && address(realm).equals(client.getBaseUrl())
                && client.getRedirectUris().contains(redirect(realm))
                && client.getWebOrigins().contains(SAME_ORIGIN)
                && ATTRIBUTES.entrySet().stream()
                        .allMatch(entry -> entry.getValue().equals(client.getAttribute(entry.getKey())))
                && client.getClientScopes(true).containsKey(scope.getName());
    }

    /** Sets what the console needs; further addresses and scopes that the client has stay. */
    public static void makeReady(RealmModel realm, ClientModel client, ClientScopeModel scope) {
        client.setPublicClient(true);
        client.setStandardFlowEnabled(true);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setServiceAccountsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setAlwaysDisplayInConsole(true);
        client.setRootUrl(Constants.AUTH_BASE_URL_PROP);
        client.setBaseUrl(address(realm));
        client.addRedirectUri(redirect(realm));
        client.setWebOrigins(Set.of(SAME_ORIGIN));
        ATTRIBUTES.forEach(client::setAttribute);
        if (!client.getClientScopes(true).containsKey(scope.getName())) {
            client.removeClientScope(scope);
            client.addClientScope(scope, true);
        }
    }

    private static String redirect(RealmModel realm) {
        return address(realm) + "*";
    }

    private static String address(RealmModel realm) {
        return UriBuilder.fromPath("/realms/{realm}/workspaces/console/")
                .build(realm.getName())
                .toString();
    }
}
