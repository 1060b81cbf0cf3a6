package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.Optional;

/** The organizations of one realm by the alias of the native one, which Keycloak never changes. One statement each. */
public interface OrganizationAliases {

    Optional<OrganizationId> organization(String alias);
}
