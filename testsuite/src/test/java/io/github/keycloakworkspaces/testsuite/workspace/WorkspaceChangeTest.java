package io.github.keycloakworkspaces.testsuite.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test makes the workspaces that it changes. */
@Tag("once")
final class WorkspaceChangeTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .manager("other")
                            .workspace("Radiology", radiology -> radiology.project("chest-xray", project -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");

    @ParameterizedTest
    @CsvSource({"owner, 201", "admin, 201", "manager, 201", "reviewer, 403", "annotator, 403", "pending, 401"})
    void managersAndAboveCreateWorkspaces(String person, int status) {
        var answer = status == 401
                ? REALM.base().post("/api/workspaces/", Map.of("title", "New"))
                : ACME.person(person).api().post("/workspaces/", Map.of("title", "New"));

        answer.expect(status);
    }

    @Test
    void aNewWorkspaceIsWhiteAndEmpty() {
        JsonNode created = ACME.person("manager")
                .api()
                .post("/workspaces/", Map.of("title", "Plain"))
                .expect(201)
                .json();

        assertThat(created.path("title").asText()).isEqualTo("Plain");
        assertThat(created.path("color").asText()).isEqualTo("#FFFFFF");
        assertThat(created.path("description").isNull()).isTrue();
        assertThat(created.path("is_archived")).isEqualTo(Json.read("false"));
        assertThat(created.path("projects_count").asInt()).isZero();
        assertThat(created.path("membership").isNull()).isTrue();
        assertThat(created.path("created_by").asLong()).isEqualTo(ACME.number("manager"));
        assertThat(created.path("created_by_user").path("email").asText()).isEqualTo("manager@acme.example");
    }

    @Test
    void whatWasCreatedIsShownAndListed() {
        String lines = "First line\nsecond line";
        long id = ACME.createWorkspace(
                ACME.owner(), Map.of("title", "Notes", "description", lines, "color", "#4C78A8", "is_archived", true));

        JsonNode shown = show("owner", id).expect(200).json();

        assertThat(shown.path("description").asText()).isEqualTo(lines);
        assertThat(shown.path("color").asText()).isEqualTo("#4C78A8");
        assertThat(ACME.owner().api().get("/workspaces/?is_archived=true").json())
                .anySatisfy(listed -> assertThat(listed.path("id").asLong()).isEqualTo(id));
    }

    @Test
    void theLongestTextsAreKept() {
        var longest = Map.<String, Object>of(
                "title", "t".repeat(1000), "description", "d".repeat(65_536), "color", "c".repeat(16));

        JsonNode shown =
                show("owner", ACME.createWorkspace(ACME.owner(), longest)).json();

        assertThat(shown.path("title").asText()).hasSize(1000);
        assertThat(shown.path("description").asText()).hasSize(65_536);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\": \"\"}",
                "{\"title\": \"  \"}",
                "{\"title\": 7}",
                "{\"title\": \"two\\nlines\"}",
                "{\"title\": \"t\", \"color\": \"12345678901234567\"}",
                "{\"title\": \"t\", \"is_personal\": \"yes\"}",
                "[]"
            })
    void whatIsNoWorkspaceIsMalformed(String body) {
        ACME.owner()
                .api()
                .text("POST", "/workspaces/", "application/json", body)
                .expect(400, "request.malformed");
    }

    @Test
    void tooLongATitleIsMalformedAndAnUnknownMemberIsNamed() {
        var api = ACME.owner().api();

        api.post("/workspaces/", Map.of("title", "t".repeat(1001))).expect(400, "request.malformed");
        api.post("/workspaces/", Map.of("title", "t", "owner", 1)).expect(400, "request.unknown_field");
    }

    @Test
    void theCreatorReachesItWithoutBeingAMember() {
        long id = ACME.createWorkspace(ACME.person("manager"), "Mine");

        show("manager", id).expect(200);
        change("manager", id, Map.of("title", "Still mine")).expect(200);
        show("other", id).expect(404, "workspace.not_found");
        change("other", id, Map.of("title", "Theirs")).expect(404, "workspace.not_found");
        delete("other", id).expect(404, "workspace.not_found");
    }

    @ParameterizedTest
    @CsvSource({"owner, 200", "admin, 200", "manager, 200", "reviewer, 403", "annotator, 403"})
    void membersOfItChangeItByTheirRole(String person, int status) {
        long id = ACME.createWorkspace(ACME.owner(), "Shared");
        ACME.join(id, person);

        change(person, id, Map.of("title", "Changed")).expect(status);
        show(person, id).expect(200);
    }

    @ParameterizedTest
    @CsvSource({"owner, 204", "admin, 204", "manager, 204", "reviewer, 403", "annotator, 403"})
    void membersOfItDeleteItByTheirRole(String person, int status) {
        long id = ACME.createWorkspace(ACME.owner(), "Shared");
        ACME.join(id, person);

        delete(person, id).expect(status);

        show("owner", id).expect(status == 204 ? 404 : 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "reviewer", "annotator"})
    void whoIsNotInItDoesNotFindIt(String person) {
        long id = ACME.createWorkspace(ACME.owner(), "Hidden");

        show(person, id).expect(404, "workspace.not_found");
        change(person, id, Map.of("title", "Mine")).expect(404, "workspace.not_found");
        delete(person, id).expect(404, "workspace.not_found");
    }

    @Test
    void aChangeKeepsWhatItDoesNotMentionAndClearsWhatIsNull() {
        long id =
                ACME.createWorkspace(ACME.owner(), Map.of("title", "Notes", "description", "Old", "color", "#4C78A8"));

        JsonNode renamed =
                change("owner", id, Map.of("title", "Letters")).expect(200).json();
        assertThat(renamed.path("title").asText()).isEqualTo("Letters");
        assertThat(renamed.path("description").asText()).isEqualTo("Old");
        assertThat(renamed.path("color").asText()).isEqualTo("#4C78A8");

        JsonNode cleared = ACME.owner()
                .api()
                .text("PATCH", path(id), "application/json", "{\"description\": null, \"color\": null}")
                .expect(200)
                .json();
        assertThat(cleared.path("title").asText()).isEqualTo("Letters");
        assertThat(cleared.path("description").isNull()).isTrue();
        assertThat(cleared.path("color").asText()).isEqualTo("#FFFFFF");
    }

    @Test
    void anObjectThatComesBackWholeChangesOnlyWhatMayChange() {
        long id = ACME.createWorkspace(ACME.person("manager"), "Mine");
        var whole = show("manager", id).json();

        var changed = ACME.owner().api().patch(path(id), whole).expect(200).json();

        assertThat(changed.path("created_by").asLong()).isEqualTo(ACME.number("manager"));
    }

    @Test
    void anArchivedWorkspaceIsReachedAsBeforeAndComesBack() {
        long id = ACME.createWorkspace(ACME.owner(), "Old");
        ACME.join(id, "annotator");

        change("owner", id, Map.of("is_archived", true)).expect(200);
        assertThat(show("annotator", id).expect(200).json().path("is_archived").asBoolean())
                .isTrue();
        JsonNode back =
                change("owner", id, Map.of("is_archived", false)).expect(200).json();

        assertThat(back.path("is_archived").asBoolean()).isFalse();
    }

    @Test
    void aWorkspaceWithProjectsStays() {
        long radiology = ACME.workspace("Radiology");

        delete("owner", radiology).expect(409, "workspace.not_empty");

        assertThat(show("owner", radiology).json().path("projects_count").asInt())
                .isEqualTo(1);
    }

    @Test
    void deletingEndsMemberships() {
        long id = ACME.createWorkspace(ACME.owner(), "Short-lived");
        ACME.join(id, "annotator");

        delete("owner", id).expect(204);

        show("annotator", id).expect(404, "workspace.not_found");
        delete("owner", id).expect(404, "workspace.not_found");
        assertThat(REALM.server().database().query("SELECT 1 FROM KW_WORKSPACE_MEMBER WHERE WORKSPACE_ID = ?", id))
                .isEmpty();
    }

    @Test
    void whoCreatedItIsShownToThoseWhoMaySeePeople() {
        long id = ACME.createWorkspace(ACME.person("manager"), "Mine");
        ACME.join(id, "annotator");

        assertThat(show("admin", id).json().path("created_by_user").path("id").asLong())
                .isEqualTo(ACME.number("manager"));
        assertThat(show("annotator", id).json().path("created_by_user").isNull())
                .isTrue();
        assertThat(show("annotator", id).json().path("membership").path("user").asLong())
                .isEqualTo(ACME.number("annotator"));
    }

    @Test
    void everyChangeCounts() {
        long before = revision();
        long id = ACME.createWorkspace(ACME.owner(), "Counted");
        long created = revision();
        change("owner", id, Map.of("title", "Recounted")).expect(200);
        long changed = revision();
        ACME.join(id, "annotator");
        long joined = revision();
        delete("owner", id).expect(204);

        assertThat(new long[] {before, created, changed, joined, revision()})
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static Response show(String person, long id) {
        return ACME.person(person).api().get(path(id));
    }

    private static Response change(String person, long id, Map<String, Object> change) {
        return ACME.person(person).api().patch(path(id), change);
    }

    private static Response delete(String person, long id) {
        return ACME.person(person).api().delete(path(id));
    }

    private static String path(long id) {
        return "/workspaces/" + id + "/";
    }

    private static long revision() {
        var rows = REALM.server().database().query("SELECT REVISION FROM KW_ORGANIZATION WHERE ID = ?", ACME.id());
        return Long.parseLong(String.valueOf(rows.get(0).get("revision")));
    }
}
