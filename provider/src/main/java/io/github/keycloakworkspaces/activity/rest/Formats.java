package io.github.keycloakworkspaces.activity.rest;

import io.github.keycloakworkspaces.activity.ActivityEntry;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.shared.Page;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/** The log as JSON and as a table, line by line, so that a long one takes no more memory than a short one. */
final class Formats {

    private static final MediaType CSV = new MediaType("text", "csv");

    private Formats() {}

    /** Whether the parameter says so, or, without it, the type that is accepted first. */
    static boolean csv(ActivityParameters parameters, HttpHeaders headers) {
        if (parameters.format() != null) {
            return parameters.format() == ActivityParameters.Format.CSV;
        }
        var accepted = Input.accepted(headers);
        return !accepted.isEmpty()
                && CSV.getType().equalsIgnoreCase(accepted.get(0).getType())
                && CSV.getSubtype().equalsIgnoreCase(accepted.get(0).getSubtype());
    }

    static Response csv(KeycloakSession session, Page<ActivityEntry> lines) {
        return Replies.csv(
                session,
                "activity-log.csv",
                ActivityView.HEADS,
                lines,
                line -> ActivityView.of(line).cells());
    }

    /** As the page that is not streamed. */
    static Response json(KeycloakSession session, long total, Page<ActivityEntry> lines) {
        String start = "[{\"recordsTotal\":" + total + ",\"recordsFiltered\":" + lines.count() + ",\"data\":";
        return Replies.rows(session, start, lines, ActivityView::of, "}]");
    }
}
