package io.github.keycloakworkspaces.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How to read one page of a sorted list whose rows are counted: from the end that is nearer, and by the cheaper of two
 * ways.
 *
 * @param backward whether the order is turned round for reading, and the rows have to be turned round again
 * @param first how many rows to leave out
 * @param rows how many rows there are to read
 * @param walking whether it pays to go through everything in the list's order and to leave out what doesn't belong to
 *     it, instead of gathering the whole list to sort it
 */
public record Slice(boolean backward, int first, int rows, boolean walking) {

    /** How many rows are passed as they are stored, in the time of one in the list's order. */
    private static final long ORDERED = 3;

    /** So many rows are passed in a few milliseconds. */
    private static final int FAR = 2000;

    /**
     * The part of a list of {@code count} rows, which belong to {@code all} rows that are stored in the list's order.
     *
     * @param limit at most so many rows
     */
    public static Slice of(long count, long all, int offset, int limit) {
        int rows = Math.toIntExact(Math.max(0, Math.min(limit, count - offset)));
        int behind = Math.toIntExact(Math.max(0, count - offset - rows));
        int first = Math.min(offset, behind);
        // Walking passes all / count rows for each that it finds, gathering reads count rows.
        boolean walking = (double) (first + rows) * all <= (double) count * count;
        return new Slice(behind < offset, first, rows, walking);
    }

    /**
     * Whether walking pays because this is a small part of the list, and no index names the list's rows: gathering passes
     * all that are stored then, if at less cost for each.
     */
    public boolean sparse(long count) {
        return (first + rows) * ORDERED <= count;
    }

    /** Whether it takes long to come to these rows from either end. */
    public boolean far() {
        return first >= FAR;
    }

    public boolean empty() {
        return rows == 0;
    }

    /** Rows in the order of the list, from the order in which they were read. */
    public <T> List<T> turned(List<T> read) {
        if (!backward) {
            return read;
        }
        List<T> turned = new ArrayList<>(read);
        Collections.reverse(turned);
        return turned;
    }
}
