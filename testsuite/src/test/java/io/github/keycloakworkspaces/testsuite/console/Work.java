package io.github.keycloakworkspaces.testsuite.console;

import io.github.keycloakworkspaces.testsuite.activity.Reports;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
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
    static void report(TestOrganization organization) {
        var reports = new Reports(organization);
        List<Map<String, Object>> all = new ArrayList<>();
        Instant now = Instant.now();
        for (int day = 0; day < 7; day++) {
            for (int time = 0; time < 12 - day; time++) {
                all.add(reports.did(
                        time % 3 == 0 ? "reviewer" : "annotator",
                        "chest-xray",
                        ACTIONS.get((day + time) % ACTIONS.size()),
                        now.minus(day, ChronoUnit.DAYS).toString()));
            }
        }
        reports.send(all);
    }
}
