package io.github.keycloakworkspaces.testsuite.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at six lines of the year 2020; everything else in the log is newer. */
@Tag("smoke")
final class LogListTest {

    private static final String OLD = "end_date=2020-12-31";

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    organization -> organization
                            .everyRole()
                            .workspace(
                                    "Images",
                                    workspace -> workspace.project("cats", project -> project.member("annotator"))))
            .organization("globex", organization -> organization.owner("owner"))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Log LOG = new Log(ACME);

    @BeforeAll
    static void fill() {
        long annotator = ACME.number("annotator");
        long reviewer = ACME.number("reviewer");
        long cats = ACME.project("cats");
        REALM.service("record-activity")
                .post(
                        "/api/activity-logs/",
                        List.of(
                                report(annotator, "task.open", "2020-01-01T10:00:00Z"),
                                report(annotator, "annotation.submit", "2020-01-01T10:05:00Z"),
                                report(annotator, "task.open", "2020-01-02T10:00:00Z"),
                                report(reviewer, "review.accept", "2020-01-02T11:00:00Z"),
                                report(reviewer, "review_reject", "2020-01-03T00:00:00Z"),
                                Map.of(
                                        "organization",
                                        ACME.id(),
                                        "user_id",
                                        reviewer,
                                        "action",
                                        "task.skip",
                                        "datetime",
                                        "2020-01-04T00:00:00Z",
                                        "project",
                                        cats,
                                        "task",
                                        7,
                                        "extra",
                                        Map.of("reason", "=1+1"))))
                .expect(201);
    }

    @ParameterizedTest
    @CsvSource({"owner, 200", "admin, 200", "manager, 403", "reviewer, 403", "annotator, 403"})
    void administratorsSeeTheLog(String person, int status) {
        LOG.get(ACME.person(person), "").expect(status);
    }

    @Test
    void anotherOrganizationDoesNot() {
        var other = new Log(REALM.organization("globex"));

        assertThat(other.page("?" + OLD).path("recordsFiltered").asInt(-1)).isZero();
        assertThat(other.lines("?page_size=-1"))
                .allSatisfy(line -> assertThat(line.path("organization_id").asLong())
                        .isEqualTo(REALM.organization("globex").id()));
    }

    @Test
    void isOneObjectInAnArray() {
        JsonNode answer = LOG.get("?" + OLD).expect(200).json();

        assertThat(answer).hasSize(1);
        assertThat(answer.path(0).path("recordsFiltered").asInt()).isEqualTo(6);
        assertThat(answer.path(0).path("recordsTotal").asInt()).isGreaterThan(6);
        assertThat(answer.path(0).path("data")).hasSize(6);
    }

    @Test
    void showsTheLatestFirst() {
        assertThat(LOG.urls("?" + OLD))
                .containsExactly(
                        "/application/task.skip/tasks/7",
                        "/application/review_reject",
                        "/application/review.accept",
                        "/application/task.open",
                        "/application/annotation.submit",
                        "/application/task.open");
    }

    @ParameterizedTest
    @CsvSource({
        "datetime, task.open",
        "-datetime, task.skip/tasks/7",
        "id, task.open",
        "-id, task.skip/tasks/7",
        "request_url, annotation.submit",
        "-request_url, task.skip/tasks/7",
        "email, task.open",
        "-email, task.skip/tasks/7",
        "user_id, ''",
        "duration, task.open",
        "response_code, task.open",
        "request_method, task.open",
        "ip_address, task.open"
    })
    void sorts(String ordering, String first) {
        assertThat(LOG.urls("?" + OLD + "&ordering=" + ordering).get(0)).startsWith("/application/" + first);
    }

    @Test
    void pages() {
        JsonNode page = LOG.page("?" + OLD + "&ordering=id&page=2&page_size=4");

        assertThat(page.path("recordsFiltered").asInt()).isEqualTo(6);
        assertThat(page.path("data")).hasSize(2);
        assertThat(LOG.urls("?" + OLD + "&ordering=id&start=4&length=4"))
                .isEqualTo(LOG.urls("?" + OLD + "&ordering=id&page=2&page_size=4"));
    }

    @Test
    void behindTheLastPageThereIsNothing() {
        LOG.get("?" + OLD + "&page=3&page_size=4").expect(404, "page.not_found");
        LOG.get("?" + OLD + "&start=6&length=4").expect(404, "page.not_found");
        assertThat(LOG.lines("?user=999999999")).isEmpty();
    }

    @Test
    void givesEverythingAtOnce() {
        JsonNode all = LOG.page("?" + OLD + "&page_size=-1");

        assertThat(all.path("recordsFiltered").asInt()).isEqualTo(6);
        assertThat(all.path("data")).isEqualTo(LOG.page("?" + OLD).path("data"));
        assertThat(LOG.lines("?" + OLD + "&length=-1")).hasSize(6);
    }

    @Test
    void givesEverythingFromALineOn() {
        List<String> some = LOG.urls("?" + OLD + "&start=2&length=100");

        assertThat(some).hasSize(4);
        assertThat(LOG.urls("?" + OLD + "&start=2&length=-1")).isEqualTo(some);
        assertThat(LOG.page("?" + OLD + "&start=2&length=-1")
                        .path("recordsFiltered")
                        .asInt())
                .isEqualTo(6);
        assertThat(LOG.get("?format=csv&" + OLD + "&start=2&length=-1").body().lines())
                .hasSize(5);
        assertThat(LOG.get("?format=csv&" + OLD + "&page_size=-1").body())
                .isEqualTo(LOG.get("?format=csv&" + OLD).body());
        LOG.get("?" + OLD + "&start=6&length=-1").expect(404, "page.not_found");
    }

    @Test
    void findsWhatOnePersonDid() {
        assertThat(LOG.lines("?" + OLD + "&user=" + ACME.number("annotator"))).hasSize(3);
    }

    @Test
    void findsWhatHappenedInAProject() {
        assertThat(LOG.urls("?project=" + ACME.project("cats"))).containsExactly("/application/task.skip/tasks/7");
    }

    @Test
    void findsByMethod() {
        ACME.owner().api().get("/organizations/?t=method").expect(200);

        assertThat(LOG.lines("?search=%3Ft=method&method=GET")).hasSize(1);
        assertThat(LOG.lines("?search=%3Ft=method&method=POST")).isEmpty();
        assertThat(LOG.lines("?search=%3Ft=method&method=all")).hasSize(1);
        LOG.get("?method=HEAD").expect(400, "request.malformed");
    }

    @ParameterizedTest
    @CsvSource({
        "start_date=2020-01-02, 4",
        "start_date=2020-01-02T10:00:00Z, 4",
        "start_date=2020-01-02T10:00:00.001Z, 3",
        "start_date=2020-01-02T12:00:00%2B02:00, 4",
        "end_date=2020-01-02, 4",
        "end_date=2020-01-02T11:00:00Z, 4",
        "end_date=2020-01-02T10:59:59Z, 3",
        "start_date=2020-01-02&end_date=2020-01-02, 2",
        "start_date=2020-01-05, 0"
    })
    void findsByTime(String period, int lines) {
        String query = period.contains("end_date") ? period : period + "&" + OLD;

        assertThat(LOG.lines("?" + query)).hasSize(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "task, 3",
        "TASK.OPEN, 2",
        "task AND skip, 1",
        "task AND review, 0",
        "review OR annotation, 3",
        "task AND skip OR review AND accept, 2",
        "review_, 1",
        "'%', 0",
        "'!', 0",
        "task.open OR, 2"
    })
    void searches(String search, int lines) {
        assertThat(LOG.lines("?" + OLD + "&search=" + Http.encode(search))).hasSize(lines);
    }

    @Test
    void findsByKind() {
        assertThat(LOG.lines("?" + OLD + "&kind=application")).hasSize(6);
        assertThat(LOG.lines("?" + OLD + "&kind=request,login")).isEmpty();
        LOG.get("?kind=other").expect(400, "request.malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page_size=0",
                "page_size=5000",
                "page=x",
                "user=x",
                "user=0",
                "start=-1",
                "start_date=now",
                "end_date=2020-13-01",
                "ordering=url",
                "format=xml"
            })
    void aMalformedQuestionIsRefused(String query) {
        LOG.get("?" + query).expect(400, "request.malformed");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void exportsTheSameLinesAsCsv(boolean byHeader) {
        Response csv = byHeader
                ? ACME.owner().api().with("Accept", "text/csv").get("/activity-logs/?" + OLD)
                : LOG.get("?format=csv&" + OLD);

        assertThat(csv.expect(200).header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("activity-log.csv");
        List<String> rows = csv.body().lines().toList();
        assertThat(rows).hasSize(7);
        assertThat(rows.get(0)).startsWith("id,user_id,email,datetime,kind,request_method,request_url,response_code");
        assertThat(rows.get(1)).contains("reviewer@acme.example,2020-01-04T00:00:00Z,application,POST");
    }

    @Test
    void exportsOnePageAsCsv() {
        assertThat(LOG.get("?format=csv&page=2&page_size=4&" + OLD).body().lines())
                .hasSize(3);
        LOG.get("?format=csv&page=9&page_size=4&" + OLD).expect(404, "page.not_found");
    }

    @Test
    void aCellIsNoFormula() {
        ACME.owner()
                .api()
                .with("User-Agent", "=HYPERLINK(\"http://evil\")")
                .get("/organizations/?t=formula")
                .expect(200);

        assertThat(LOG.get("?format=csv&search=t=formula").body()).contains(",\"'=HYPERLINK(\"\"http://evil\"\")\",");
    }

    private static Map<String, Object> report(long person, String action, String moment) {
        return Map.of("organization", ACME.id(), "user_id", person, "action", action, "datetime", moment);
    }
}
