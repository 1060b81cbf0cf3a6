package io.github.keycloakworkspaces.activity.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.activity.Report;
import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.shared.ProjectId;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an application says that somebody did; without a time it was just now. */
record ReportBody(
        @Min(1) @Nullable Long organization,
        long userId,
        @Min(1) @Nullable Long project,
        @Min(0) @Nullable Long task,
        @Size(min = 1, max = Report.LONGEST_ACTION) String action,
        @Nullable Instant datetime,
        @Nullable JsonNode extra) {

    Report report() {
        if (!Report.isAction(action)) {
            throw Fields.wrong("action", "a name of letters, digits and _ . : -");
        }
        if (datetime != null && datetime.isBefore(Instant.EPOCH)) {
            throw Fields.wrong("datetime", "a moment after 1970");
        }
        return new Report(
                PersonNumbers.one(userId),
                project == null ? null : new ProjectId(project),
                task,
                action,
                datetime,
                extra == null ? null : text(extra));
    }

    private static String text(JsonNode extra) {
        Json.requireStorable(extra, "extra");
        String text = Json.write(extra);
        if (text.length() > Report.LONGEST_EXTRA) {
            throw Fields.wrong("extra", "JSON of at most " + Report.LONGEST_EXTRA + " characters");
        }
        return text;
    }
}
