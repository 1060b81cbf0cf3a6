package io.github.keycloakworkspaces.decision.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.keycloakworkspaces.access.ChangeLog;
import io.github.keycloakworkspaces.shared.AccountId;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What this node remembers of the database, for all realms. An entry counts as long as none of its marks was heard to
 * change, and never longer than {@link #OLDEST}: that is what a lost message costs.
 */
public final class FactsCache implements ChangeLog {

    /** How long at most a fact is used after it was read. */
    public static final Duration OLDEST = Duration.ofSeconds(25);

    private final ChangeClock clock = new ChangeClock();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder changes = new LongAdder();
    private final Cache<Object, Entry> entries;

    /** A cache that holds about so many bytes. */
    public FactsCache(long bytes) {
        this(bytes, Ticker.systemTicker());
    }

    FactsCache(long bytes, Ticker ticker) {
        entries = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Object key, Entry entry) -> entry.bytes())
                .expireAfterWrite(OLDEST)
                .ticker(ticker)
                .build();
    }

    /** A fact, with what it depends on. */
    static final class Fact<T> {

        private final T value;
        private final int bytes;
        private final long[] marks;

        /** @param bytes about how much memory it takes */
        Fact(T value, int bytes, long... marks) {
            this.value = value;
            this.bytes = bytes;
            this.marks = marks.clone();
        }
    }

    /** A fact as of a moment of the clock. */
    private record Entry(Fact<?> fact, long moment) {

        int bytes() {
            return fact.bytes;
        }
    }

    /**
     * The fact of that key, which names everything that it is looked up by.
     *
     * @param load reads it
     * @param fact says what it depends on, or {@code null} if nobody would tell that it has changed
     */
    @SuppressWarnings("unchecked")
    <T> T read(Object key, Supplier<T> load, Function<T, @Nullable Fact<T>> fact) {
        Object known = find(key);
        if (known != null) {
            return (T) known;
        }
        missed(1);
        long moment = clock.now();
        T value = load.get();
        Fact<T> found = fact.apply(value);
        if (found != null) {
            put(key, found, moment);
        }
        return value;
    }

    /** The fact of that key, or {@code null} if it isn't remembered. */
    @Nullable
    Object find(Object key) {
        Entry entry = entries.getIfPresent(key);
        if (entry == null || clock.changedSince(entry.moment(), entry.fact().marks)) {
            return null;
        }
        hits.increment();
        return entry.fact().value;
    }

    /** Counts facts that had to be read. */
    void missed(int facts) {
        misses.add(facts);
    }

    /** Remembers a fact that was read after that moment of the clock. */
    void put(Object key, Fact<?> fact, long moment) {
        entries.put(key, new Entry(fact, moment));
    }

    @Override
    public long now() {
        return clock.now();
    }

    @Override
    public boolean changedSince(long moment, String realm, AccountId account) {
        return clock.changedSince(
                moment, new long[] {InvalidationKeys.account(realm, account), InvalidationKeys.realm(realm)});
    }

    /** Forgets what depends on any of them. */
    public void changed(Collection<Long> marks) {
        marks.forEach(clock::changed);
        changes.add(marks.size());
    }

    /** How many facts were remembered when they were asked for. */
    public long hits() {
        return hits.sum();
    }

    /** How many facts were read from the database. */
    public long misses() {
        return misses.sum();
    }

    /** How many changes were heard of. */
    public long changes() {
        return changes.sum();
    }

    /** About how many facts are remembered. */
    public long size() {
        return entries.estimatedSize();
    }

    /** As {@link #size}, after what is over the limit is gone. */
    long settledSize() {
        entries.cleanUp();
        return entries.estimatedSize();
    }
}
