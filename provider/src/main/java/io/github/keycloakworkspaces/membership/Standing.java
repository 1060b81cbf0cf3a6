package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.roles.Role;
import java.util.Objects;

/**
 * A member, and the role that they have otherwise, if a group's role covers it.
 *
 * @param covered whether one does; if not, what they have otherwise is the member's role
 * @param given the role that they have otherwise
 * @param givenBy where that comes from
 */
public record Standing(Member member, boolean covered, Role given, Source givenBy) {

    public Standing {
        Objects.requireNonNull(member);
        Objects.requireNonNull(given);
        Objects.requireNonNull(givenBy);
    }

    /** Of somebody whose role no group covers. */
    public static Standing of(Member member) {
        return new Standing(member, false, member.role(), member.source());
    }
}
