package io.github.keycloakworkspaces.shared;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many rows lists have, remembered by one server. Each number belongs to one revision of its organization, which
 * every change of who and what is in it makes grow: an older number is never asked for again.
 */
public final class CountCache {

    private static final int MOST = 20_000;

    /** What changes tables past this product has no revision: its numbers come right after that time. */
    private static final Duration LIFE = Duration.ofMinutes(1);

    private record Key(OrganizationId organization, long revision, Object list) {}

    private record Count(long rows, long endsAt) {}

    private final Clock clock;
    private final Map<Key, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Count> eldest) {
            return size() > MOST;
        }
    };

    public CountCache(Clock clock) {
        this.clock = clock;
    }

    /**
     * Looks for a number.
     *
     * @param list everything that the number depends on, beside what is stored
     */
    public synchronized Optional<Long> find(OrganizationId organization, long revision, Object list) {
        Count count = counts.get(new Key(organization, revision, list));
        return count == null || count.endsAt() <= clock.millis() ? Optional.empty() : Optional.of(count.rows());
    }

    /** Remembers a number that was counted in that revision or a later one. */
    public synchronized void put(OrganizationId organization, long revision, Object list, long rows) {
        counts.put(new Key(organization, revision, list), new Count(rows, clock.millis() + LIFE.toMillis()));
    }
}
