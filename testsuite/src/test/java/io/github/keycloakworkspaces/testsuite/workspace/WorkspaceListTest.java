package io.github.keycloakworkspaces.testsuite.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is changed here, so all tests look at the same realm. */
@Tag("smoke")
final class WorkspaceListTest {

    private static final String REQUIRED =
            "id title description color is_personal is_archived created_by created_by_user projects_count membership";

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("annotator")
                                            .project("chest-xray", project -> {})
                                            .project("mammography", project -> {}))
                            .workspace(
                                    "Notes", notes -> notes.member("reviewer").project("summaries", project -> {})))
            .create();

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin"})
    void ownerAndAdministratorsSeeAllWorkspaces(String person) {
        assertThat(titles(list(person))).containsExactlyInAnyOrder("Radiology", "Notes");
    }

    @ParameterizedTest
    @CsvSource({"manager, Radiology", "annotator, Radiology", "reviewer, Notes"})
    void theOthersSeeThoseTheyAreMembersOf(String person, String title) {
        assertThat(titles(list(person))).containsExactly(title);
    }

    @Test
    void tellsWhatTheContractRequiresOfAWorkspace() {
        JsonNode workspace = list("manager").path(0);

        assertThat(Json.names(workspace)).contains(REQUIRED.split(" ", -1));
        assertThat(workspace.path("id").asLong())
                .isEqualTo(REALM.organization("acme").workspace("Radiology"));
        assertThat(workspace.path("projects_count").asInt()).isEqualTo(2);
        assertThat(workspace.path("is_personal")).isEqualTo(Json.read("false"));
        assertThat(workspace.path("is_archived")).isEqualTo(Json.read("false"));
        assertThat(workspace.path("created_by").isIntegralNumber()).isTrue();
    }

    @Test
    void archivedWorkspacesAreListedApart() {
        assertThat(titles(list("owner", "?is_archived=true"))).isEmpty();
        assertThat(titles(list("owner", "?is_archived=false"))).hasSize(2);
    }

    @Test
    void sortsByTitle() {
        assertThat(titles(list("owner", "?ordering=title"))).containsExactly("Notes", "Radiology");
        assertThat(titles(list("owner", "?ordering=-title"))).containsExactly("Radiology", "Notes");
    }

    @Test
    void needsAToken() {
        REALM.base().get("/api/workspaces/").expect(401, "caller.unauthenticated");
    }

    private static JsonNode list(String person) {
        return list(person, "");
    }

    private static JsonNode list(String person, String query) {
        return REALM.person(person)
                .api()
                .get("/workspaces/" + query)
                .expect(200)
                .json();
    }

    private static List<String> titles(JsonNode workspaces) {
        var titles = new ArrayList<String>();
        workspaces.forEach(workspace -> titles.add(workspace.path("title").asText()));
        return titles;
    }
}
