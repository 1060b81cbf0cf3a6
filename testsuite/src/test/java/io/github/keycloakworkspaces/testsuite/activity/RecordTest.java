package io.github.keycloakworkspaces.testsuite.activity;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What applications write to the log. */
final class RecordTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    organization -> organization
                            .everyRole()
                            .annotator("late")
                            .workspace(
                                    "Images",
                                    workspace -> workspace
                                            .project("cats", project -> project.member("annotator"))
                                            .project("sounds", project -> {})))
            .organization(
                    "globex",
                    organization -> organization
                            .owner("owner")
                            .workspace(
                                    "Texts",
                                    workspace -> workspace.project("dogs", project -> project.member("owner"))))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final TestOrganization GLOBEX = REALM.organization("globex");
    private static final Log LOG = new Log(ACME);
    private static final Http SERVICE = REALM.service("record-activity");

    @Test
    void recordsOneThing() {
        record(with("one", Map.of("project", ACME.project("cats"), "task", 12, "extra", Map.of("label", "cat"))))
                .expect(201);

        JsonNode line = LOG.latest("/application/one");
        assertThat(line.path("request_url").asText()).isEqualTo("/application/one/tasks/12");
        assertThat(line.path("kind").asText()).isEqualTo("application");
        assertThat(line.path("action").asText()).isEqualTo("one");
        assertThat(line.path("task_id").asLong()).isEqualTo(12);
        assertThat(line.path("project_id").asLong()).isEqualTo(ACME.project("cats"));
        assertThat(line.path("email").asText()).isEqualTo("annotator@acme.example");
        assertThat(line.path("extra_data").path("label").asText()).isEqualTo("cat");
    }

    @Test
    void whatWasDoneInAProjectIsFoundByTheOwnerOfItsWorkspace() {
        record(List.of(
                        with("owned", Map.of("project", ACME.project("cats"))),
                        with("owned", Map.of("project", ACME.project("sounds"))),
                        with("owned", Map.of())))
                .expect(201);

        assertThat(LOG.lines("?search=/application/owned&workspace=" + ACME.number("owner")))
                .extracting(line -> line.path("project_id").asLong())
                .containsExactlyInAnyOrder(ACME.project("cats"), ACME.project("sounds"));
    }

    @Test
    void recordsManyThings() {
        Response answer =
                record(Collections.nCopies(1000, with("many", Map.of()))).expect(201);

        assertThat(answer.json().path("recorded").asInt()).isEqualTo(1000);
        assertThat(LOG.page("?search=/application/many").path("recordsFiltered").asInt())
                .isEqualTo(1000);
        record(Collections.nCopies(1001, with("many", Map.of()))).expect(400, "request.malformed");
        record(List.of()).expect(400, "request.malformed");
    }

    @Test
    void recordsAllOrNothing() {
        record(List.of(with("nothing", Map.of()), with("nothing", Map.of("user_id", 999999999))))
                .expect(404, "member.not_found");

        assertThat(LOG.about("/application/nothing")).isEmpty();
    }

    @Test
    void aProjectOfAnotherOrganizationIsNotFound() {
        record(with("foreign", Map.of("project", GLOBEX.project("dogs")))).expect(404, "project.not_found");
        record(with("foreign", Map.of("project", 999999999))).expect(404, "project.not_found");
    }

    @Test
    void aPersonOfAnotherOrganizationIsNotFound() {
        record(with("foreign", Map.of("user_id", GLOBEX.number("owner")))).expect(404, "member.not_found");
    }

    @Test
    void anUnknownOrganizationIsNotFound() {
        record(with("foreign", Map.of("organization", 999999999))).expect(404, "organization.not_found");
    }

    @Test
    void reportsMayComeAfterAPersonWasDeleted() {
        long late = ACME.number("late");
        ACME.delete(ACME.owner(), late).expect(204);
        record(with("late", Map.of("user_id", late))).expect(201);

        assertThat(LOG.latest("/application/late").path("email").asText()).isEqualTo("Deleted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "[1]",
                "1",
                "{'user_id': 'x', 'action': 'a'}",
                "{'user_id': 1}",
                "{'user_id': 1, 'action': ''}",
                "{'user_id': 1, 'action': 'a b'}",
                "{'user_id': 1, 'action': 'a', 'task': -1}",
                "{'user_id': 1, 'action': 'a', 'datetime': 'now'}"
            })
    void aMalformedReportIsRefused(String body) {
        SERVICE.text("POST", "/api/activity-logs/", "application/json", body.replace('\'', '"'))
                .expect(400, "request.malformed");
    }

    @Test
    void somethingUnknownIsRefused() {
        record(with("a", Map.of("colour", "red"))).expect(400, "request.unknown_field");
    }

    @Test
    void theFutureCannotBeRecorded() {
        record(with("a", Map.of("datetime", "2999-01-01T00:00:00Z"))).expect(400, "activity.in_future");
    }

    @Test
    void anExtraIsSmall() {
        record(with("a", Map.of("extra", "x".repeat(2000)))).expect(400, "request.malformed");
        record(with("a", Map.of("extra", Json.read("[".repeat(999) + "]".repeat(999)))))
                .expect(400, "request.malformed");
        record(with("extra", Map.of("extra", "x".repeat(1990)))).expect(201);
    }

    @Test
    void withoutAnOrganizationTheCallerNeedsOne() {
        var report = new HashMap<>(with("a", Map.of()));
        report.remove("organization");

        record(report).expect(400, "request.malformed");
    }

    @Test
    void onlyHoldersOfTheRoleRecord() {
        ACME.owner().api().post("/activity-logs/", with("a", Map.of())).expect(403, "permission.denied");
        REALM.base().post("/api/activity-logs/", with("a", Map.of())).expect(401, "caller.unauthenticated");
    }

    private static Response record(Object body) {
        return SERVICE.post("/api/activity-logs/", body);
    }

    private static Map<String, Object> with(String action, Map<String, Object> more) {
        Map<String, Object> report = new HashMap<>(Map.ofEntries(
                entry("organization", ACME.id()), entry("user_id", ACME.number("annotator")), entry("action", action)));
        report.putAll(more);
        return report;
    }
}
