package io.github.keycloakworkspaces.keycloak;

import org.keycloak.provider.ProviderFactory;

/** Factory side of {@link WorkspacesProvider}. */
public interface WorkspacesProviderFactory extends ProviderFactory<WorkspacesProvider> {}
