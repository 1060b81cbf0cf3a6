package io.github.keycloakworkspaces.shared;

import java.util.List;

/**
 * One page of a list that was filtered, sorted and counted by the database.
 *
 * @param items the rows of this page
 * @param count the number of rows on all pages
 */
public record Page<T>(List<T> items, long count) {

    public Page {
        items = List.copyOf(items);
    }
}
