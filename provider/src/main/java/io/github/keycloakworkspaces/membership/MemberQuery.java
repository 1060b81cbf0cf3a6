package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.roles.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which members a list shows, in which order.
 *
 * @param search is contained in the e-mail, the user name or the first and last name, whatever the case; {@code null}
 *     for all
 * @param roles only these roles; empty for all
 * @param deleted whether deleted members are listed instead of the others
 * @param limit rows a page; {@code Integer.MAX_VALUE} for all
 */
public record MemberQuery(
        @Nullable String search,
        Set<Role> roles,
        boolean deleted,
        Order order,
        boolean descending,
        int offset,
        int limit) {

    /** What a list of members may be sorted by; the number of the person breaks ties. */
    public enum Order {
        EMAIL,
        USERNAME,
        FIRST_NAME,
        LAST_NAME,
        ROLE,
        JOINED,
        PERSON
    }

    public MemberQuery {
        roles = Set.copyOf(roles);
    }
}
