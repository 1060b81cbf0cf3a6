package io.github.keycloakworkspaces.tag.rest;

import io.github.keycloakworkspaces.tag.SkippedRow;
import io.github.keycloakworkspaces.tag.TagImport;
import java.time.Instant;
import java.util.List;

/**
 * What became of a file with tags.
 *
 * @param status always {@code completed}: a file is worked through before its upload is answered
 * @param usersSkipped the rows by which nobody got a tag, and why
 */
record TagImportView(
        long id,
        String status,
        int tagsCreated,
        int assignmentsCreated,
        List<Skipped> usersSkipped,
        Instant createdAt,
        Instant finishedAt) {

    /** A row, by its place in the file. */
    record Skipped(int row, String email, String reason) {

        static Skipped of(SkippedRow row) {
            return new Skipped(row.row(), row.email(), row.reason().code());
        }
    }

    static TagImportView of(TagImport done) {
        return new TagImportView(
                done.id(),
                "completed",
                done.created(),
                done.assignments(),
                done.skipped().stream().map(Skipped::of).toList(),
                done.at(),
                done.at());
    }
}
