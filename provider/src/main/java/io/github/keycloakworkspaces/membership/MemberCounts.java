package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.roles.Role;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How many members an organization has.
 *
 * @param roles how many have each role; a role that nobody has may be missing
 * @param seatsTaken how many of those who work have an account still
 */
public record MemberCounts(Map<Role, Long> roles, long seatsTaken) {

    public MemberCounts {
        roles = Map.copyOf(roles);
    }

    /** How many have a role that is so. */
    public long with(Predicate<Role> condition) {
        return roles.entrySet().stream()
                .filter(count -> condition.test(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
