package io.github.keycloakworkspaces.decision;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Where facts are read. */
public interface FactStore extends Facts {

    /**
     * Reads facts, each kind by one statement, however many there are; only snapshots of many people take one each.
     * {@link FactKey.Connection} is the kind for those.
     */
    LoadedFacts load(Set<? extends FactKey<?>> keys);

    /**
     * The fact of that key, if it is known without reading anything.
     *
     * @param unknown says what the fact is if it isn't
     */
    default <V> Optional<V> remembered(FactKey<V> key, Supplier<Optional<V>> unknown) {
        return unknown.get();
    }

    @Override
    default <V> Optional<V> get(FactKey<V> key) {
        return remembered(key, () -> load(Set.of(key)).get(key));
    }
}
