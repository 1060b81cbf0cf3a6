package io.github.keycloakworkspaces.testsuite.activity;

import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an application reports of the people of an organization. */
public record Reports(TestOrganization organization) {

    /** That somebody did something right now. */
    public Map<String, Object> did(String person, String project, String action) {
        return did(person, project, action, null);
    }

    /** That somebody did something at that moment, perhaps outside of any project. */
    public Map<String, Object> did(String person, @Nullable String project, String action, @Nullable String moment) {
        Map<String, Object> report = new HashMap<>(
                Map.of("organization", organization.id(), "user_id", organization.number(person), "action", action));
        if (project != null) {
            report.put("project", organization.project(project));
        }
        if (moment != null) {
            report.put("datetime", moment);
        }
        return report;
    }

    public void send(List<Map<String, Object>> reports) {
        organization
                .realm()
                .service("record-activity")
                .post("/api/activity-logs/", reports)
                .expect(201);
    }
}
