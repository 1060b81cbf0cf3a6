package io.github.keycloakworkspaces.tag;

import org.jspecify.annotations.Nullable;

/**
 * Which tags a list shows, in which order.
 *
 * @param search is contained in the label, whatever the case; {@code null} for all
 * @param limit rows a page; {@code Integer.MAX_VALUE} for all
 */
public record TagQuery(@Nullable String search, Order order, boolean descending, int offset, int limit) {

    /** What tags may be sorted by; the number breaks ties. */
    public enum Order {
        LABEL,
        NUMBER,
        MEMBERS,
        CREATED,
        CHANGED
    }
}
