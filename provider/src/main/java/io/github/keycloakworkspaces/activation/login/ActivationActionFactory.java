package io.github.keycloakworkspaces.activation.login;

import io.github.keycloakworkspaces.keycloak.ProviderIds;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Offers {@link ActivationAction} to realms. */
public final class ActivationActionFactory implements RequiredActionFactory {

    private final ActivationAction action = new ActivationAction();

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return action;
    }

    @Override
    public String getId() {
        return ProviderIds.ACTIVATION;
    }

    @Override
    public String getDisplayText() {
        return "Workspaces activation";
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
