package io.github.keycloakworkspaces.keycloak;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The internal SPI behind {@link WorkspacesProvider}. */
public final class WorkspacesSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "workspaces-core";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return WorkspacesProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return WorkspacesProviderFactory.class;
    }
}
