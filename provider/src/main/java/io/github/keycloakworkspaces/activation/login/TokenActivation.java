package io.github.keycloakworkspaces.activation.login;

import io.github.keycloakworkspaces.access.OurTokens;
import io.github.keycloakworkspaces.activation.Activations;
import io.github.keycloakworkspaces.decision.DecisionFacts;
import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.shared.AccountId;
import jakarta.ws.rs.core.Response;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.cors.Cors;

/**
 * Gives nobody who waits for activation a token for us, whichever grant asks for it. Every token response of Keycloak
 * passes here; required actions don't stop all of them: the JWT authorization grant and CIBA (26.7) look at those that
 * are stored with the account, and never evaluate any.
 */
final class TokenActivation implements TokenPostProcessor {

    private final KeycloakSession session;

    TokenActivation(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        if (OurTokens.are(context)
                && waits(context.clientSessionCtx().getClientSession().getUserSession())) {
            throw refused();
        }
    }

    /** Who works is known from what the claim was made of; a service account is nobody's. */
    private boolean waits(UserSessionModel userSession) {
        UserModel user = userSession.getUser();
        if (user == null || user.getServiceAccountClientLink() != null) {
            return false;
        }
        RealmModel realm = userSession.getRealm();
        AccountId account = new AccountId(user.getId());
        return WorkspacesProvider.of(session, realm, DecisionFacts.class)
                        .store()
                        .get(new FactKey.ActiveTokenSnapshot(account))
                        .isEmpty()
                && WorkspacesProvider.of(session, realm, Activations.class)
                        .of(account)
                        .waiting();
    }

    /**
     * In the words of Keycloak's direct grant. Not the exception that it has for this place: only the token endpoint knows
     * that one, and neither the implicit flow nor UMA tickets do. Which web page may read a refusal doesn't matter.
     */
    private static CorsErrorResponseException refused() {
        return new CorsErrorResponseException(
                Cors.builder().allowAllOrigins(),
                OAuthErrorException.INVALID_GRANT,
                "Account is not fully set up",
                Response.Status.BAD_REQUEST);
    }
}
