package io.github.keycloakworkspaces.decision.cache;

import io.github.keycloakworkspaces.decision.cache.FactsCache.Fact;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one server remembers of one realm, for one session: once that has changed something itself, which may be rolled
 * back, it reads everything, and nothing that it reads is remembered.
 */
public final class SessionFacts {

    private final FactsCache cache;
    private final String realm;
    private final BooleanSupplier changed;

    /** @param changed whether the session has changed something itself */
    public SessionFacts(FactsCache cache, String realm, BooleanSupplier changed) {
        this.cache = cache;
        this.realm = realm;
        this.changed = changed;
    }

    String realm() {
        return realm;
    }

    /** See {@link FactsCache#read}. */
    <T> T read(Object key, Supplier<T> load, Function<T, @Nullable Fact<T>> fact) {
        return changed.getAsBoolean() ? load.get() : cache.read(key, load, fact);
    }

    /** See {@link FactsCache#find}. */
    @Nullable
    Object find(Object key) {
        return changed.getAsBoolean() ? null : cache.find(key);
    }

    /** See {@link FactsCache#now}. */
    long now() {
        return cache.now();
    }

    /** See {@link FactsCache#missed}. */
    void missed(int facts) {
        if (!changed.getAsBoolean()) {
            cache.missed(facts);
        }
    }

    /** See {@link FactsCache#put}. */
    void put(Object key, Fact<?> fact, long moment) {
        if (!changed.getAsBoolean()) {
            cache.put(key, fact, moment);
        }
    }
}
