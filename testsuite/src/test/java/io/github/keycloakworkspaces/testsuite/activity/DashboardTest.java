package io.github.keycloakworkspaces.testsuite.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reviewer is in project cats, the manager in the workspace of birds; nobody but the Owner has to do with fish.
 * Somebody works in each of them, and once outside of any project. Others have worked there before.
 */
final class DashboardTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    organization -> organization
                            .everyRole()
                            .annotator("worker")
                            .annotator("leaver")
                            .workspace(
                                    "Images",
                                    workspace -> workspace.project("cats", project -> project.member("reviewer")))
                            .workspace(
                                    "Sounds",
                                    workspace -> workspace.member("manager").project("birds", project -> {}))
                            .workspace("Videos", workspace -> workspace.project("fish", project -> {})))
            .organization("globex", organization -> organization.owner("owner"))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Reports REPORTS = new Reports(ACME);
    private static long leaver;

    @BeforeAll
    static void work() {
        REPORTS.send(List.of(
                REPORTS.did("worker", "cats", "in-cats", "2020-01-01T23:59:59.999Z"),
                REPORTS.did("worker", "cats", "in-cats", "2020-01-02T00:00:00Z"),
                REPORTS.did("worker", "cats", "in-cats", "2020-01-02T08:00:00Z"),
                REPORTS.did("worker", "birds", "in-birds", "2020-01-02T09:00:00Z"),
                REPORTS.did("worker", "fish", "in-fish", "2020-01-02T10:00:00Z"),
                REPORTS.did("worker", null, "elsewhere", "2020-01-02T11:00:00Z"),
                REPORTS.did("annotator", "fish", "own-annotator", "2020-01-03T10:00:00Z"),
                REPORTS.did("reviewer", "fish", "own-reviewer", "2020-01-03T10:00:00Z"),
                REPORTS.did("manager", "fish", "own-manager", "2020-01-03T10:00:00Z"),
                REPORTS.did("pending", "cats", "in-pending", "2020-01-04T10:00:00Z"),
                REPORTS.did("former", "cats", "in-former", "2020-01-04T10:00:00Z"),
                REPORTS.did("leaver", "birds", "in-deleted", "2020-01-05T10:00:00Z")));
        leaver = ACME.number("leaver");
        ACME.delete(ACME.owner(), leaver).expect(204);
    }

    @ParameterizedTest
    @CsvSource({
        "annotator, own-annotator",
        "worker, elsewhere in-birds in-cats in-fish",
        "reviewer, in-cats own-reviewer",
        "manager, in-birds in-deleted own-manager",
        "admin, elsewhere in-birds in-cats in-deleted in-fish own-annotator own-manager own-reviewer",
        "owner, elsewhere in-birds in-cats in-deleted in-fish own-annotator own-manager own-reviewer"
    })
    void everyRoleSeesAsFarAsItReaches(String person, String actions) {
        assertThat(actions(person, "track")).isEqualTo(actions);
        assertThat(actions(person, "performance")).isEqualTo(actions);
    }

    @ParameterizedTest
    @CsvSource({"pending, in-pending", "former, in-former"})
    void whoDoesNotWorkThereAnyMoreHasToBeNamed(String person, String action) {
        for (String dashboard : List.of("track", "performance")) {
            assertThat(actions("owner", dashboard)).doesNotContain(action);
            assertThat(actionsOf(rows("owner", dashboard, "?user=" + ACME.number(person))))
                    .containsExactly(action);
        }
    }

    @Test
    void theWorkOfADeletedPersonStays() {
        JsonNode sum = rows("owner", "performance", "?user=" + leaver).get(0);

        assertThat(sum.path("email").asText()).isEqualTo("Deleted");
        assertThat(actions("owner", "performance")).contains("in-deleted");
        assertThat(actions("owner", "track")).contains("in-deleted");
    }

    @Test
    void countsByDay() {
        List<JsonNode> days = rows("owner", "track", "?user=" + ACME.number("worker") + "&project=" + cats());

        assertThat(days).hasSize(2);
        JsonNode latest = days.get(0);
        assertThat(latest.path("date").asText()).isEqualTo("2020-01-02");
        assertThat(latest.path("count").asInt()).isEqualTo(2);
        assertThat(latest.path("first_at").asText()).isEqualTo("2020-01-02T00:00:00Z");
        assertThat(latest.path("last_at").asText()).isEqualTo("2020-01-02T08:00:00Z");
        assertThat(latest.path("email").asText()).isEqualTo("worker@acme.example");
        assertThat(latest.path("user_id").asLong()).isEqualTo(ACME.number("worker"));
        assertThat(days.get(1).path("date").asText()).isEqualTo("2020-01-01");
    }

    @Test
    void addsUp() {
        List<JsonNode> sums = rows("owner", "performance", "?project=" + cats());

        assertThat(sums).hasSize(1);
        assertThat(sums.get(0).path("count").asInt()).isEqualTo(3);
        assertThat(sums.get(0).path("days").asInt()).isEqualTo(2);
        assertThat(sums.get(0).path("first_at").asText()).isEqualTo("2020-01-01T23:59:59.999Z");
    }

    @ParameterizedTest
    @CsvSource({
        "start_date=2020-01-03, in-deleted own-annotator own-manager own-reviewer",
        "end_date=2020-01-01, in-cats",
        "start_date=2020-01-02T09:00:00Z&end_date=2020-01-02T10:00:00Z, in-birds in-fish",
        "end_date=2019-12-31, ''"
    })
    void looksAtAPeriod(String period, String actions) {
        assertThat(String.join(" ", actionsOf(rows("owner", "track", "?" + period))))
                .isEqualTo(actions);
    }

    @Test
    void pages() {
        JsonNode page = ACME.owner()
                .api()
                .get("/dashboards/track?page=2&page_size=7")
                .expect(200)
                .json();

        assertThat(page.path("count").asInt()).isEqualTo(9);
        assertThat(page.path("results")).hasSize(2);
    }

    @Test
    void anotherOrganizationHasNothing() {
        JsonNode page = REALM.organization("globex")
                .owner()
                .api()
                .get("/dashboards/track")
                .expect(200)
                .json();

        assertThat(page.path("count").asInt(-1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user=x", "project=0", "start_date=x", "page=0"})
    void aMalformedQuestionIsRefused(String query) {
        ACME.owner().api().get("/dashboards/track?" + query).expect(400, "request.malformed");
    }

    private static long cats() {
        return ACME.project("cats");
    }

    private static String actions(String person, String dashboard) {
        return String.join(" ", actionsOf(rows(person, dashboard, "?page_size=-1")));
    }

    private static SortedSet<String> actionsOf(List<JsonNode> rows) {
        var actions = new TreeSet<String>();
        rows.forEach(row -> actions.add(row.path("action").asText()));
        return actions;
    }

    private static List<JsonNode> rows(String person, String dashboard, String query) {
        var rows = new ArrayList<JsonNode>();
        ACME.person(person)
                .api()
                .get("/dashboards/" + dashboard + query)
                .expect(200)
                .json()
                .path("results")
                .forEach(rows::add);
        return rows;
    }
}
