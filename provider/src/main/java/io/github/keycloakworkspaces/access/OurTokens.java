package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.keycloak.ProviderIds;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.representations.AccessToken;

/** Which of the tokens that Keycloak issues have to do with us. */
public final class OurTokens {

    private OurTokens() {}

    /** Tokens with our claim, which a lightweight one gets when it is introspected, or for our API. */
    public static boolean are(TokenPostProcessorContext context) {
        AccessToken access = context.accessToken();
        return withClaim(context.clientSessionCtx()) || (access != null && access.hasAudience(ProviderIds.CLIENT));
    }

    /** Whether the client gets our claim. */
    public static boolean withClaim(ClientSessionContext client) {
        return client.getProtocolMappersStream()
                .anyMatch(mapper -> ProviderIds.CLAIMS.equals(mapper.getProtocolMapper()));
    }
}
