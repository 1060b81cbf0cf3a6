package io.github.keycloakworkspaces.scim;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted. The order is that of the ids, so that nobody is given twice or left out while others
 * join.
 *
 * @param condition {@code null} for everything
 * @param start the number of the first one, from 1
 * @param count at most so many; 0 for the total alone
 */
public record ScimQuery<A extends Attribute>(@Nullable Condition<A> condition, int start, int count) {

    /** How many are given at once. */
    public static final int MOST = 200;

    public ScimQuery {
        start = Math.max(1, start);
        count = Math.max(0, Math.min(MOST, count));
    }

    /** How many to leave out. */
    public int offset() {
        return start - 1;
    }
}
