package io.github.keycloakworkspaces.decision;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One kind of facts: collects what is needed, and gets it all at once. */
final class Fetcher<K, V> {

    /** Stops whoever needs a fact that isn't there yet. */
    static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Missing() {
            super("not fetched yet", null, false, false);
        }
    }

    private final Function<Set<K>, Map<K, V>> fetch;
    private final Map<K, Optional<V>> known = new HashMap<>();
    private final Set<K> wanted = new LinkedHashSet<>();

    Fetcher(Function<Set<K>, Map<K, V>> fetch) {
        this.fetch = fetch;
    }

    /** @throws Missing at the first time that the fact is needed */
    Optional<V> get(K key) {
        Optional<V> found = known.get(key);
        if (found == null) {
            wanted.add(key);
            throw new Missing();
        }
        return found;
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
