package io.github.keycloakworkspaces.claims.oidc;

import io.github.keycloakworkspaces.kc.ProviderIds;
import io.github.keycloakworkspaces.kc.TokenOrganization;
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
        boolean ours = client.getProtocolMappersStream()
                .anyMatch(mapper -> ProviderIds.CLAIMS.equals(mapper.getProtocolMapper()));
        if (!ours) {
            return;
        }
        String asked = TokenOrganization.asked(session, client);
        requireSame(context.code(), asked);
        if (asked != null && !asked.equals(TokenOrganization.named(client.getScopeString(true)))) {
            keep(context.accessToken(), asked);
            keep(context.refreshToken(), asked);
        }
    }

    /** Two tabs that sign in at the same moment for different organizations: what the session knows is the other tab's. */
    private static void requireSame(@Nullable OAuth2Code code, @Nullable String asked) {
        if (code != null && !Objects.equals(TokenOrganization.named(code.getScope()), asked)) {
            throw new TokenInterceptorException(
                    OAuthErrorException.INVALID_GRANT, "Another sign-in for another organization came between");
        }
    }

    private static void keep(@Nullable AccessToken token, String organization) {
        if (token != null) {
            token.setOtherClaims(TokenOrganization.CLAIM, organization);
        }
    }
}
