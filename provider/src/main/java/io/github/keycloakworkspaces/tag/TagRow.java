package io.github.keycloakworkspaces.tag;

import java.util.List;

/**
 * A row of a file with tags.
 *
 * @param number its place in the file, from 1
 * @param email of whom it is, as it stands there
 * @param labels the tags that this person gets
 */
public record TagRow(int number, String email, List<String> labels) {

    public TagRow {
        labels = List.copyOf(labels);
    }
}
