package io.github.keycloakworkspaces.claims.oidc;

import io.github.keycloakworkspaces.access.OurTokens;
import io.github.keycloakworkspaces.access.TokenOrganization;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.protocol.oidc.utils.OAuth2Code;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.RefreshToken;

/**
 * Writes into tokens which organization was asked for, where Keycloak has dropped the scope that says so, as it does for
 * people whom it doesn't list as members: without it, a refreshed token would be about what the person works in then.
 */
final class TokenOrganizationKeeper implements TokenPostProcessor {

    private final KeycloakSession session;

    TokenOrganizationKeeper(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        ClientSessionContext client = context.clientSessionCtx();
        if (!OurTokens.withClaim(client)) {
            return;
        }
        String asked = TokenOrganization.asked(session, client);
        requireSame(context.code(), client, asked);
        if (!Objects.equals(asked, TokenOrganization.named(client.getScopeString(true)))) {
            keep(context.accessToken(), asked);
        }
        RefreshToken refresh = context.refreshToken();
        String line = TokenOrganization.ofLine(session, client);
        if (refresh != null && !Objects.equals(line, TokenOrganization.named(refresh.getScope()))) {
            keep(refresh, line);
        }
    }

    /** Two tabs that sign in at the same moment for different organizations: what the session knows is the other tab's. */
    private void requireSame(@Nullable OAuth2Code code, ClientSessionContext client, @Nullable String asked) {
        if (code == null) {
            return;
        }
        String meant = TokenOrganization.ofCode(session, client, code.getScope());
        if (!Objects.equals(meant, asked)) {
            throw new TokenInterceptorException(
                    OAuthErrorException.INVALID_GRANT, "Another sign-in for another organization came between");
        }
    }

    private static void keep(@Nullable AccessToken token, @Nullable String organization) {
        if (token != null && organization != null) {
            token.setOtherClaims(TokenOrganization.CLAIM, organization);
        }
    }
}
