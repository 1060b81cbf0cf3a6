package io.github.keycloakworkspaces.kc;

import org.keycloak.provider.ProviderFactory;

/** Factory side of {@link Workspaces}. */
public interface WorkspacesFactory extends ProviderFactory<Workspaces> {}
