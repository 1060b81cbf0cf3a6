package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Instant;

/** Notes when tokens are used, in a transaction of its own: a request that comes to nothing has used one, too. */
@FunctionalInterface
public interface ScimTokenUses {

    void note(OrganizationId organization, Instant now);
}
