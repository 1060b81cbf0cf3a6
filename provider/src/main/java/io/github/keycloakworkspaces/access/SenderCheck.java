package io.github.keycloakworkspaces.access;

import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.endpoints.UserInfoEndpoint.TokenForUserInfo;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.UserInfoRequestContext;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;
import org.keycloak.services.util.MtlsHoKTokenUtil;

/**
 * What Keycloak's userinfo endpoint asks of a token besides what its authenticator does (26.7): that it comes from whom it
 * is bound to by a certificate, and that the client's policies let it pass. DPoP is the authenticator's.
 */
record SenderCheck(KeycloakSession session) {

    boolean holds(AuthResult found, String token) {
        ClientModel client = found.client();
        return OIDCLoginProtocol.LOGIN_PROTOCOL.equals(client.getProtocol())
                && fromItsSender(client, found.token())
                && permitted(found, client, token);
    }

    /** Whether tokens of that client count only with a proof of their sender, as the client is at present. */
    static boolean bound(ClientModel client) {
        OIDCAdvancedConfigWrapper config = OIDCAdvancedConfigWrapper.fromClientModel(client);
        return config.isUseDPoP() || config.isUseMtlsHokToken();
    }

    /** A token that names a certificate needs it, whatever the client's switch says by now. */
    private boolean fromItsSender(ClientModel client, AccessToken token) {
        AccessToken.Confirmation confirmation = token.getConfirmation();
        boolean named = confirmation != null && confirmation.getCertThumbprint() != null;
        if (!named) {
            return !OIDCAdvancedConfigWrapper.fromClientModel(client).isUseMtlsHokToken();
        }
        return MtlsHoKTokenUtil.verifyTokenBindingWithClientCertificate(
                token, session.getContext().getHttpRequest(), session);
    }

    private boolean permitted(AuthResult found, ClientModel client, String token) {
        AuthenticatedClientSessionModel clientSession =
                found.session().getAuthenticatedClientSessionByClient(client.getId());
        TokenForUserInfo shown = new TokenForUserInfo();
        shown.setToken(token);
        try {
            session.clientPolicy().triggerOnEvent(new UserInfoRequestContext(clientSession, shown));
            return true;
        } catch (ClientPolicyException e) {
            return false;
        }
    }
}
