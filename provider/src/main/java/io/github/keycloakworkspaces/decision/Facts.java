package io.github.keycloakworkspaces.decision;

import java.util.Optional;

/** What decisions and claims are made from, of one realm. */
public interface Facts {

    /** The fact of that key; empty if there is none. */
    <V> Optional<V> get(FactKey<V> key);
}
