package io.github.keycloakworkspaces.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows of a list that was filtered, sorted and counted by the database: one page, which is there, or all of it, which
 * is read only when somebody reads it, row by row.
 */
public final class Page<T> {

    private final long count;
    private final Consumer<Consumer<T>> source;

    private Page(long count, Consumer<Consumer<T>> source) {
        this.count = count;
        this.source = source;
    }

    /**
     * A page that is there.
     *
     * @param items the rows of this page
     * @param count the number of rows on all pages
     */
    public Page(List<T> items, long count) {
        this(count, List.copyOf(items)::forEach);
    }

    /**
     * A whole list, however long.
     *
     * @param source hands the rows to a reader one by one, in a transaction that is open then
     */
    public static <T> Page<T> whole(long count, Consumer<Consumer<T>> source) {
        return new Page<>(count, source);
    }

    /** The number of rows on all pages. */
    public long count() {
        return count;
    }

    public void each(Consumer<T> reader) {
        source.accept(reader);
    }

    /** The rows of this page at once; all of them for a whole list, which should be a short one then. */
    public List<T> items() {
        List<T> items = new ArrayList<>();
        each(items::add);
        return List.copyOf(items);
    }
}
