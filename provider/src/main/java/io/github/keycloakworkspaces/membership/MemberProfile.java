package io.github.keycloakworkspaces.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member as other people of the organization may see them: the account's names are absent once the account or the
 * membership is gone.
 *
 * @param activeOrganization the number of the organization that the person works in now
 * @param lastActivityAt in the organization; the moment of joining for somebody who never was active
 */
public record MemberProfile(
        Member member,
        @Nullable String username,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Long activeOrganization,
        boolean accountEnabled,
        Instant joinedAt,
        Instant lastActivityAt) {}
