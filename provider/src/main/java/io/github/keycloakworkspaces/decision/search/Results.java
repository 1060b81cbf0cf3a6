package io.github.keycloakworkspaces.decision.search;

import java.util.List;
import java.util.Optional;

/**
 * One page of what a search found.
 *
 * @param next where the page after it starts; empty on the last one
 */
public record Results<T>(List<T> found, Optional<Cursor> next) {

    public Results {
        found = List.copyOf(found);
    }
}
