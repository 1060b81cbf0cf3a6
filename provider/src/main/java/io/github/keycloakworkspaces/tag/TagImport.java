package io.github.keycloakworkspaces.tag;

import java.time.Instant;
import java.util.List;

/**
 * What became of a file with tags.
 *
 * @param assignments how many tags were given to people who hadn't them
 */
public record TagImport(long id, int created, int assignments, List<SkippedRow> skipped, Instant at) {

    public TagImport {
        skipped = List.copyOf(skipped);
    }
}
