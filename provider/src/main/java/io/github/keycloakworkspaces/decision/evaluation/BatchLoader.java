package io.github.keycloakworkspaces.decision.evaluation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One kind of facts: takes what is remembered, collects what else is needed, and gets that all at once. */
final class BatchLoader<K, V> {

    /** Stops whoever needs a fact that isn't there yet. */
    static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Missing() {
            super("not fetched yet", null, false, false);
        }
    }

    private final Function<K, Optional<V>> remembered;
    private final Function<Set<K>, Map<K, V>> fetch;
    private final Map<K, Optional<V>> known = new HashMap<>();
    private final Set<K> wanted = new LinkedHashSet<>();

    /** @param remembered empty for what isn't */
    BatchLoader(Function<K, Optional<V>> remembered, Function<Set<K>, Map<K, V>> fetch) {
        this.remembered = remembered;
        this.fetch = fetch;
    }

    /** @throws Missing at the first time that a fact is needed that is not remembered */
    Optional<V> get(K key) {
        Optional<V> found = known.get(key);
        if (found != null) {
            return found;
        }
        Optional<V> before = remembered.apply(key);
        if (before.isEmpty()) {
            wanted.add(key);
            throw new Missing();
        }
        known.put(key, before);
        return before;
    }

    void fetchWanted() {
        if (wanted.isEmpty()) {
            return;
        }
        Map<K, V> found = fetch.apply(Set.copyOf(wanted));
        wanted.forEach(key -> known.put(key, Optional.ofNullable(found.get(key))));
        wanted.clear();
    }
}
