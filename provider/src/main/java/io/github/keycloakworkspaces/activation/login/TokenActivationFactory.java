package io.github.keycloakworkspaces.activation.login;

import io.github.keycloakworkspaces.keycloak.ProviderIds;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** Offers {@link TokenActivation} to every token that is issued. */
public final class TokenActivationFactory implements TokenPostProcessorFactory {

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new TokenActivation(session);
    }

    @Override
    public String getId() {
        return ProviderIds.TOKEN_ACTIVATION;
    }
}
