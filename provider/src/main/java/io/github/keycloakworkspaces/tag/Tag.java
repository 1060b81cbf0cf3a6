package io.github.keycloakworkspaces.tag;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.TagId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A word that an organization sorts its members by. It decides nothing.
 *
 * @param createdBy {@code null} for a service that manages the realm
 * @param members how many have it
 * @param changedAt when it was created, or got its present label
 */
public record Tag(
        TagId id,
        OrganizationId organization,
        String label,
        @Nullable PersonId createdBy,
        long members,
        Instant createdAt,
        Instant changedAt) {}
