package io.github.keycloakworkspaces.keycloak;

import org.keycloak.common.Version;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The internal SPI behind {@link WorkspacesProvider}. */
public final class WorkspacesSpi implements Spi {

    /** The first of our classes that a server loads, and one of few that an older one can load. */
    public WorkspacesSpi() {
        KeycloakVersion.requireNewEnough(Version.VERSION);
    }

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
