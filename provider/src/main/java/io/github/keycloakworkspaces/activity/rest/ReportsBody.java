package io.github.keycloakworkspaces.activity.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.http.Input;
import java.util.ArrayList;
import java.util.List;

/** One report, or a list of them. */
final class ReportsBody {

    private static final int MOST = 1000;

    private ReportsBody() {}

    static List<ReportBody> read(JsonNode body) {
        if (!body.isArray()) {
            return List.of(Input.part(ReportBody.class, Fields.object(body, "the body")));
        }
        if (body.isEmpty() || body.size() > MOST) {
            throw Fields.wrong("the body", "one object, or a list of 1 to " + MOST);
        }
        List<ReportBody> reports = new ArrayList<>();
        body.forEach(report -> reports.add(Input.part(ReportBody.class, Fields.object(report, "each item"))));
        return reports;
    }
}
