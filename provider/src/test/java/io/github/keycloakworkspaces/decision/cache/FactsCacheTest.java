package io.github.keycloakworkspaces.decision.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.decision.cache.FactsCache.Fact;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is remembered, and when it isn't used any more. */
class FactsCacheTest {

    private static final long ACME = InvalidationKeys.organization(new OrganizationId(1));
    private static final long GLOBEX = InvalidationKeys.organization(new OrganizationId(2));

    private final AtomicLong nanos = new AtomicLong();
    private final FactsCache cache = new FactsCache(1 << 20, nanos::get);
    private int stored = 1;

    @Test
    void aFactIsReadOnce() {
        read(ACME);
        stored = 2;

        assertThat(read(ACME)).isEqualTo(1);
        assertThat(cache.hits()).isEqualTo(1);
        assertThat(cache.misses()).isEqualTo(1);
    }

    @Test
    void aChangeOfAnyMarkCounts() {
        for (long mark : List.of(ACME, GLOBEX)) {
            int before = read(ACME, GLOBEX);
            stored = before + 1;
            cache.changed(Set.of(mark));

            assertThat(read(ACME, GLOBEX)).isEqualTo(before + 1);
        }
    }

    @Test
    void aChangeElsewhereDoesNot() {
        read(ACME);
        cache.changed(Set.of(GLOBEX));

        read(ACME);

        assertThat(cache.misses()).isEqualTo(1);
    }

    @Test
    void whatNobodyHeardOfIsFoundAfterTheLimit() {
        read(ACME);
        stored = 2;

        nanos.addAndGet(FactsCache.OLDEST.minusMillis(1).toNanos());
        assertThat(read(ACME)).isEqualTo(1);
        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(read(ACME)).isEqualTo(2);
    }

    @Test
    void whatNobodyWouldTellOfIsNotRemembered() {
        cache.read("key", () -> 1, value -> null);

        assertThat(cache.<Integer>read("key", () -> 2, value -> null)).isEqualTo(2);
    }

    /** The database is read before the change and the fact remembered after it was heard of. */
    @Test
    void aFactThatWasReadBeforeTheChangeIsNotUsedAfterIt() {
        int old = cache.read(
                "role",
                () -> {
                    int read = stored;
                    stored = 2;
                    cache.changed(Set.of(ACME));
                    return read;
                },
                value -> new Fact<>(value, 10, ACME));

        assertThat(old).isEqualTo(1);
        assertThat(read(ACME)).isEqualTo(2);
    }

    @Test
    void readersNeverSeeAnOldFactAfterAChangeWhateverTheyDoMeanwhile() throws InterruptedException {
        AtomicLong version = new AtomicLong();
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch started = new CountDownLatch(2);
        Runnable reader = () -> {
            started.countDown();
            while (!done.get()) {
                cache.read("role", version::get, value -> new Fact<>(value, 10, ACME));
            }
        };
        List<Thread> readers = List.of(new Thread(reader), new Thread(reader));
        readers.forEach(Thread::start);
        started.await();
        long stale = 0;
        for (long change = 1; change <= 20_000; change++) {
            version.set(change);
            cache.changed(Set.of(ACME));
            long seen = cache.read("role", version::get, value -> new Fact<>(value, 10, ACME));
            stale += seen == change ? 0 : 1;
        }
        done.set(true);
        for (Thread thread : readers) {
            thread.join();
        }

        assertThat(stale).isZero();
    }

    /** Organizations change and are read in any order; a cache that hears of everything is not to be noticed. */
    @Property
    void rememberedIsAsRead(@ForAll @Size(max = 60) List<@IntRange(max = 19) Integer> steps) {
        Map<Integer, Integer> states = new HashMap<>();
        FactsCache any = new FactsCache(1 << 16);
        int version = 0;
        for (int step : steps) {
            int organization = step % 5;
            long mark = InvalidationKeys.organization(new OrganizationId(organization + 1));
            if (step < 5) {
                states.put(organization, ++version);
                any.changed(Set.of(mark));
            }
            int seen = any.read(
                    organization, () -> states.getOrDefault(organization, 0), value -> new Fact<>(value, 10, mark));

            assertThat(seen).isEqualTo(states.getOrDefault(organization, 0));
        }
    }

    @Test
    void itForgetsRatherThanGrow() {
        FactsCache small = new FactsCache(1000);
        for (int key = 0; key < 10_000; key++) {
            int value = key;
            small.read(key, () -> value, found -> new Fact<>(found, 100, ACME));
        }

        assertThat(small.settledSize()).isLessThanOrEqualTo(10);
    }

    private int read(long... marks) {
        return cache.read("role", () -> stored, value -> new Fact<>(value, 10, marks));
    }
}
