package io.github.keycloakworkspaces.keycloak;

import org.keycloak.provider.ProviderFactory;

/** Factory side of {@link Workspaces}. */
public interface WorkspacesFactory extends ProviderFactory<Workspaces> {}
