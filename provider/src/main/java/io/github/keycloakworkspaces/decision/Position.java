package io.github.keycloakworkspaces.decision;

import java.util.Comparator;

/**
 * Where a search has got to. Found things have an order: by organization, then by number.
 *
 * @param organization 0 at the beginning, and where it doesn't matter
 */
public record Position(long organization, long number) implements Comparable<Position> {

    public static final Position START = new Position(0, 0);

    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::organization).thenComparingLong(Position::number);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
