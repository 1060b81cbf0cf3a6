package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member as other people of the organization may see them: the account's names are absent once the account or the
 * membership is gone.
 *
 * @param activeOrganization the number of the organization that the person works in now
 * @param lastActivityAt in the organization; the moment of joining for somebody who never was active
 * @param invited {@code null} for somebody who came by another way
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
        Instant lastActivityAt,
        @Nullable Invited invited) {

    /**
     * The invitation by e-mail that brought somebody, the last one if there were several.
     *
     * @param at when its last mail was written
     * @param until its end, had nobody followed it
     */
    public record Invited(Instant at, PersonId by, Instant until) {}
}
