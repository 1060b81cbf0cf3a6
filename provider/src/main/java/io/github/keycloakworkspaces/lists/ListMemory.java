package io.github.keycloakworkspaces.lists;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one server remembers of lists: how many rows they have and, of long ones, the numbers of the rows in order, for
 * pages far from both ends. A database counts every row for the one, and passes every row before such a page for the
 * other, again for the next page. Each belongs to one revision of its organization, which every change of who and what is
 * in it makes grow: what belongs to an older one is never asked for again.
 */
public final class ListMemory {

    /** Counts of all lists together. */
    private static final int MOST_COUNTS = 20_000;

    /** Rows of all orders together, whose numbers take 16 megabytes. */
    private static final long MOST_ROWS = 2_000_000;

    /** The order of a longer list isn't remembered, in rows. */
    private static final long LONGEST = 250_000;

    /**
     * What changes tables past this product, and names that rows are sorted by, have no revision: numbers and orders are
     * right again after that time.
     */
    private static final Duration LIFE = Duration.ofMinutes(1);

    /**
     * One list at one revision.
     *
     * @param list everything that its rows depend on, beside what is stored
     */
    record Key(OrganizationId organization, long revision, Object list) {}

    /** Numbers, or none yet for a list that somebody asked for once. */
    private static final class Order {

        private final long[] numbers;

        Order(List<Long> numbers) {
            this.numbers = numbers.stream().mapToLong(Long::longValue).toArray();
        }

        int weight() {
            return numbers.length + 1;
        }

        boolean unread() {
            return numbers.length == 0;
        }

        List<Long> page(int offset, int rows) {
            int from = Math.min(offset, numbers.length);
            int to = Math.min(from + rows, numbers.length);
            return Arrays.stream(numbers, from, to).boxed().toList();
        }
    }

    private final Cache<Key, Long> counts;
    private final Cache<Key, Order> orders;

    public ListMemory() {
        this(Ticker.systemTicker());
    }

    ListMemory(Ticker ticker) {
        counts = lasting(ticker).maximumSize(MOST_COUNTS).build();
        orders = lasting(ticker)
                .maximumWeight(MOST_ROWS)
                .weigher((Key key, Order order) -> order.weight())
                .build();
    }

    /** What is too much is dropped by whoever adds to it, and not by other threads some time later. */
    private static Caffeine<Object, Object> lasting(Ticker ticker) {
        return Caffeine.newBuilder().expireAfterWrite(LIFE).ticker(ticker).executor(Runnable::run);
    }

    Optional<Long> count(Key list) {
        return Optional.ofNullable(counts.getIfPresent(list));
    }

    /** Remembers a number that was counted in that revision or a later one. */
    void remember(Key list, long count) {
        counts.put(list, count);
    }

    /**
     * The numbers on one page. There are none the first time that a list is asked for: whoever jumps to one page of it
     * shouldn't have to wait for all of it.
     *
     * @param count how many rows the list has
     * @param statement reads all numbers in order
     */
    Optional<List<Long>> page(Key list, long count, int offset, int rows, Supplier<List<Long>> statement) {
        if (count > LONGEST) {
            return Optional.empty();
        }
        Order order = orders.getIfPresent(list);
        if (order == null) {
            orders.put(list, new Order(List.of()));
            return Optional.empty();
        }
        if (order.unread()) {
            order = new Order(statement.get());
            orders.put(list, order);
        }
        return Optional.of(order.page(offset, rows));
    }
}
