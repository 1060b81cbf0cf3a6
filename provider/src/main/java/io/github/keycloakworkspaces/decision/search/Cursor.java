package io.github.keycloakworkspaces.decision.search;

import java.util.Comparator;

/**
 * Where a search has got to. Found things have an order: by organization, then by number.
 *
 * @param organization 0 at the beginning, and where it doesn't matter
 */
public record Cursor(long organization, long number) implements Comparable<Cursor> {

    public static final Cursor START = new Cursor(0, 0);

    private static final Comparator<Cursor> ORDER =
            Comparator.comparingLong(Cursor::organization).thenComparingLong(Cursor::number);

    @Override
    public int compareTo(Cursor other) {
        return ORDER.compare(this, other);
    }
}
