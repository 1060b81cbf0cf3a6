package io.github.keycloakworkspaces.testsuite.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.decision.Batch;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.project.ProjectVariants;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody has worked once in each project. The dashboards show whose work decisions let their reader see there. */
final class DashboardVisibilityTest {

    private static final ProjectVariants VARIANTS = ProjectVariants.create();
    private static final TestOrganization ACME = VARIANTS.organization();
    private static final Http SERVICE = ACME.realm().service("decide", "record-activity");

    @BeforeAll
    static void work() {
        List<Map<String, Object>> reports = new ArrayList<>();
        long organization = ACME.id();
        for (String person : ProjectVariants.PEOPLE) {
            long number = ACME.number(person);
            for (long project : VARIANTS.projects()) {
                reports.add(Map.of(
                        "organization", organization,
                        "user_id", number,
                        "project", project,
                        "action", work(person, project)));
            }
        }
        SERVICE.post("/api/activity-logs/", reports).expect(201);
    }

    @ParameterizedTest
    @CsvSource({"track, dashboard.track", "performance, performance.review"})
    void othersWorkIsThatWhichDecisionsPermit(String dashboard, String action) {
        for (String person : ProjectVariants.PEOPLE) {
            Set<String> seen = seen(person, dashboard);

            assertThat(withoutOwn(seen, person)).as(person).isEqualTo(permitted(person, action));
            assertThat(own(seen, person)).as(person).hasSameSizeAs(VARIANTS.projects());
        }
    }

    /** The Owner's changes are taken back in the end. */
    @ParameterizedTest
    @CsvSource({
        "track, dashboard.track, none, project, workspace, project",
        "performance, performance.review, project, none, project, own",
        "performance, performance.review, none, none, workspace, none",
        "track, dashboard.track, workspace, organization, none, workspace",
        "performance, performance.review, organization, own, organization, organization"
    })
    void soItIsWhenTheOwnerHasChangedTheMatrix(
            String dashboard,
            String action,
            String annotators,
            String reviewers,
            String managers,
            String administrators) {
        change(action, Map.of("AN", annotators, "RE", reviewers, "MA", managers, "AD", administrators));
        try {
            for (String person : ProjectVariants.PEOPLE) {
                assertThat(withoutOwn(seen(person, dashboard), person))
                        .as(person)
                        .isEqualTo(permitted(person, action));
            }
        } finally {
            ACME.owner().api().delete("/organizations/0/permissions").expect(204);
        }
    }

    /** The worker is a Reviewer in one project, and an Annotator in the others. */
    @Test
    void ownWorkIsThereWhereTheRoleReachesIt() {
        change("performance.review", Map.of("AN", "none", "RE", "project", "MA", "workspace", "AD", "organization"));
        try {
            assertThat(seen("worker", "performance"))
                    .contains(work("worker", ACME.project("replaced")))
                    .doesNotContain(work("worker", ACME.project("plain")), work("worker", ACME.project("elsewhere")));
            ACME.person("idler").api().get("/dashboards/performance").expect(403, "permission.denied");
        } finally {
            ACME.owner().api().delete("/organizations/0/permissions").expect(204);
        }
    }

    private static void change(String action, Map<String, String> reaches) {
        Map<String, String> reach = new HashMap<>(reaches);
        reach.values().removeIf("none"::equals);
        ACME.owner()
                .api()
                .post(
                        "/organizations/0/permissions",
                        Map.of("permission", action, "roles", reach.keySet(), "reach", reach))
                .expect(200);
    }

    private static String work(String person, long project) {
        return person + ".in." + project;
    }

    private static Set<String> seen(String person, String dashboard) {
        var answer = ACME.person(person).api().get("/dashboards/" + dashboard + "?page_size=-1");
        Set<String> seen = new TreeSet<>();
        if (answer.status() != 403) {
            for (JsonNode row : answer.expect(200).json().path("results")) {
                assertThat(row.path("count").asInt()).isEqualTo(1);
                seen.add(row.path("action").asText());
            }
        }
        return seen;
    }

    private static Set<String> own(Set<String> seen, String person) {
        return seen.stream().filter(work -> work.startsWith(person + ".")).collect(Collectors.toSet());
    }

    private static Set<String> withoutOwn(Set<String> seen, String person) {
        Set<String> others = new TreeSet<>(seen);
        others.removeAll(own(seen, person));
        return others;
    }

    private static Set<String> permitted(String person, String action) {
        List<String> works = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (String other : ProjectVariants.PEOPLE) {
            if (!other.equals(person)) {
                for (long project : VARIANTS.projects()) {
                    works.add(work(other, project));
                    questions.add(Question.may(ACME.person(person).email(), action)
                            .on("project", String.valueOf(project))
                            .with("assignee", "email:" + ACME.person(other).email()));
                }
            }
        }
        List<Boolean> answers = Batch.of(questions).answers(SERVICE);
        Set<String> permitted = new TreeSet<>();
        for (int i = 0; i < works.size(); i++) {
            if (answers.get(i)) {
                permitted.add(works.get(i));
            }
        }
        return permitted;
    }
}
