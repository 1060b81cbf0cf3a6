package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Instant;

/**
 * A person as an organization's provisioning sees them.
 *
 * @param id the same after they were deleted and came back
 */
public record ScimUser(PersonId id, UserState state, Instant created, Instant changed) {}
