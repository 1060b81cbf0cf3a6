package io.github.keycloakworkspaces.claims.oidc;

import io.github.keycloakworkspaces.keycloak.ProviderIds;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** Offers {@link TokenOrganizationKeeper} to every token that is issued. */
public final class TokenOrganizationKeeperFactory implements TokenPostProcessorFactory {

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new TokenOrganizationKeeper(session);
    }

    @Override
    public String getId() {
        return ProviderIds.TOKEN_ORGANIZATION;
    }
}
