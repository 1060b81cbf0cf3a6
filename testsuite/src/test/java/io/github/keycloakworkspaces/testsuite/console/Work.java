package io.github.keycloakworkspaces.testsuite.console;

import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an application reports of the people of project chest-xray. */
final class Work {

    private static final List<String> ACTIONS = List.of(
            "annotation.submit", "annotation.submit", "annotation.update", "review.accept", "task.skip", "comment.add");

    private Work() {}

    /** A week in which two people did several kinds of work, more of them each day. */
    static void report(TestRealm realm, TestOrganization organization) {
        List<Map<String, Object>> reports = new ArrayList<>();
        Instant now = Instant.now();
        for (int day = 0; day < 7; day++) {
            for (int time = 0; time < 12 - day; time++) {
                reports.add(Map.of(
                        "organization",
                        organization.id(),
                        "user_id",
                        organization.number(time % 3 == 0 ? "reviewer" : "annotator"),
                        "project",
                        organization.project("chest-xray"),
                        "action",
                        ACTIONS.get((day + time) % ACTIONS.size()),
                        "datetime",
                        now.minus(day, ChronoUnit.DAYS).toString()));
            }
        }
        realm.service("record-activity").post("/api/activity-logs/", reports).expect(201);
    }
}
