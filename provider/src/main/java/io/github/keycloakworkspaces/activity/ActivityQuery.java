package io.github.keycloakworkspaces.activity;

import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a log, in which order.
 *
 * @param filter what they have in common
 * @param order what they are sorted by; lines that are equal in it are sorted by number
 * @param descending turns the order round, that of the numbers included
 * @param limit the largest number of lines, or {@link Integer#MAX_VALUE} for all
 */
public record ActivityQuery(Filter filter, Order order, boolean descending, int offset, int limit) {

    /** What a log can be sorted by. */
    public enum Order {
        NUMBER,
        TIME,
        PERSON,
        EMAIL,
        METHOD,
        URL,
        STATUS,
        DURATION,
        ADDRESS
    }

    /**
     * Only these lines; {@code null} and empty sets ask for all.
     *
     * @param project a number, whether or not the project still exists
     * @param workspaceOwner who created the workspace that the line is about
     * @param from the first moment
     * @param to the first moment that is too late
     */
    public record Filter(
            @Nullable PersonId person,
            @Nullable Long project,
            @Nullable PersonId workspaceOwner,
            @Nullable String method,
            Set<Kind> kinds,
            @Nullable Instant from,
            @Nullable Instant to,
            UrlSearch search) {

        /** Everything. */
        public static final Filter ANY = new Filter(null, null, null, null, Set.of(), null, null, UrlSearch.ANY);

        public Filter {
            kinds = Set.copyOf(kinds);
            Objects.requireNonNull(search);
        }
    }

    public ActivityQuery {
        Objects.requireNonNull(filter);
        Objects.requireNonNull(order);
    }
}
