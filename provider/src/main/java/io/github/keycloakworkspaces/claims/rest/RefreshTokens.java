package io.github.keycloakworkspaces.claims.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.keycloakworkspaces.access.TokenOrganization;
import io.github.keycloakworkspaces.access.TokenShape;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.token.TokenProblems;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Map;
import org.keycloak.OAuth2Constants;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.refresh.RefreshTokenException;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.util.DPoPUtil;

/**
 * Access tokens for refresh tokens, by Keycloak's own refresh grant with all its checks, policies and events. Only for
 * public clients: the others have to say who they are at the token endpoint.
 */
public final class RefreshTokens {

    private final KeycloakSession session;
    private final RealmModel realm;

    public RefreshTokens(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /**
     * Refreshes as the client that the token was made for would.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code token.refused}, {@code token.client}
     */
    public String access(String refreshToken) {
        ClientModel client = client(refreshToken);
        session.getContext().setClient(client);
        TokenOrganization.present(session, refreshToken);
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle(OAuth2Constants.GRANT_TYPE, OAuth2Constants.REFRESH_TOKEN);
        form.putSingle(OAuth2Constants.REFRESH_TOKEN, refreshToken);
        EventBuilder event = new EventBuilder(
                        realm, session, session.getContext().getConnection())
                .event(EventType.REFRESH_TOKEN)
                .client(client);
        Cors cors = Cors.builder().auth().allowedMethods("POST");
        OIDCAdvancedConfigWrapper config = OIDCAdvancedConfigWrapper.fromClientModel(client);
        var context = new OAuth2GrantType.Context(session, config, Map.of(), form, event, cors, new TokenManager());
        try {
            // The token endpoint does so before any grant: the proof that the client's rule, or the token, wants.
            DPoPUtil.handleDPoPHeader(session, event, cors, config);
            Object answer = session.getProvider(OAuth2GrantType.class, OAuth2Constants.REFRESH_TOKEN)
                    .process(context)
                    .getEntity();
            return ((AccessTokenResponse) answer).getToken();
        } catch (WebApplicationException | TokenInterceptorException | RefreshTokenException e) {
            throw TokenProblems.refused();
        }
    }

    /** The signature is checked by the grant; until then this is a name only. */
    private ClientModel client(String refreshToken) {
        JsonNode payload = TokenShape.payload(refreshToken);
        JsonNode clientId = payload == null ? MissingNode.getInstance() : payload.path("azp");
        // PostgreSQL refuses a text with a NUL, even one that is only asked for.
        boolean named = clientId.isTextual() && clientId.textValue().indexOf('\0') < 0;
        ClientModel client = named ? realm.getClientByClientId(clientId.textValue()) : null;
        if (client == null || !client.isEnabled() || client.isBearerOnly() || !isOidc(client)) {
            throw TokenProblems.refused();
        }
        if (!client.isPublicClient()) {
            throw Problem.forbidden(
                    "token.client",
                    "Only tokens of public clients are refreshed here; others go to the token endpoint.");
        }
        return client;
    }

    private static boolean isOidc(ClientModel client) {
        return OIDCLoginProtocol.LOGIN_PROTOCOL.equals(client.getProtocol());
    }
}
