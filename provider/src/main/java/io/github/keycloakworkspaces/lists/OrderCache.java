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
 * The rows of long lists by their numbers, in order, remembered by one server for pages far from both ends: a database
 * passes every row before such a page, again for the next one. Each order belongs to one revision of its organization.
 */
public final class OrderCache {

    /** Longer lists are not remembered. */
    private static final long LONGEST = 250_000;

    /** Numbers of all lists together, which take 16 megabytes. */
    private static final long MOST = 2_000_000;

    /** What rows are sorted by may change without a revision, such as a name: they are in order again after that time. */
    private static final Duration LIFE = Duration.ofMinutes(1);

    private record Key(OrganizationId organization, long revision, Object list) {}

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

    private final Cache<Key, Order> orders;

    public OrderCache() {
        this(Ticker.systemTicker());
    }

    OrderCache(Ticker ticker) {
        orders = Caffeine.newBuilder()
                .maximumWeight(MOST)
                .weigher((Key key, Order order) -> order.weight())
                .expireAfterWrite(LIFE)
                .ticker(ticker)
                .build();
    }

    /**
     * The numbers on one page. There are none the first time that a list is asked for: whoever jumps to one page of it
     * shouldn't have to wait for all of it.
     *
     * @param list everything that the order depends on, beside what is stored
     * @param count how many rows the list has
     * @param statement reads all numbers in order
     */
    Optional<List<Long>> page(
            OrganizationId organization,
            long revision,
            Object list,
            long count,
            int offset,
            int rows,
            Supplier<List<Long>> statement) {
        if (count > LONGEST) {
            return Optional.empty();
        }
        Key key = new Key(organization, revision, list);
        Order order = orders.getIfPresent(key);
        if (order == null) {
            orders.put(key, new Order(List.of()));
            return Optional.empty();
        }
        if (order.unread()) {
            order = new Order(statement.get());
            orders.put(key, order);
        }
        return Optional.of(order.page(offset, rows));
    }
}
