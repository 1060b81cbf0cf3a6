package io.github.keycloakworkspaces.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Facts that were read together. */
public final class LoadedFacts implements Facts {

    private final Map<FactKey<?>, Object> values = new HashMap<>();

    public <V> void put(FactKey<V> key, V value) {
        values.put(key, value);
    }

    /** What was found; empty also for what wasn't asked for. */
    @Override
    @SuppressWarnings("unchecked")
    public <V> Optional<V> get(FactKey<V> key) {
        return Optional.ofNullable((V) values.get(key));
    }
}
