package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the token of an organization.
 *
 * @param createdBy {@code null} for a service that manages the realm, and for somebody who is gone
 * @param expiresAt {@code null} for one without an end
 * @param lastUsedAt to the minute; {@code null} as long as nobody has used it
 */
public record ScimTokenState(
        OrganizationId organization,
        @Nullable PersonId createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    boolean valid(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    boolean usedSince(Instant moment) {
        return lastUsedAt != null && !lastUsedAt.isBefore(moment);
    }
}
