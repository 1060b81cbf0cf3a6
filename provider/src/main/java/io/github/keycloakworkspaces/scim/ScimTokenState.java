package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.TokenLife;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the token of an organization.
 *
 * @param createdBy {@code null} for a service that manages the realm, and for somebody who is gone
 */
public record ScimTokenState(
        OrganizationId organization, @Nullable PersonId createdBy, TokenLife life) {}
