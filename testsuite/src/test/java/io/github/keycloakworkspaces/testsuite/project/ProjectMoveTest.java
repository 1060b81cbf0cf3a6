package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where projects are: moved, taken out, put into sandboxes, copied. */
@Tag("once")
final class ProjectMoveTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .manager("stranger")
                            .annotator("guest")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("reviewer")
                                            .member("annotator")
                                            .project("people", project -> project.member("guest", "RE")))
                            .workspace("Scans", scans -> scans.member("manager"))
                            .workspace("Notes", notes -> {}))
            .organization(
                    "globex",
                    globex -> globex.owner("boss").workspace("Letters", letters -> letters.project("mail", mail -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Person OWNER = ACME.owner();
    private static final Person MANAGER = ACME.person("manager");
    private static final long RADIOLOGY = ACME.workspace("Radiology");
    private static final long SCANS = ACME.workspace("Scans");
    private static final long NOTES = ACME.workspace("Notes");
    private static final long MAIL = Rows.number(
            REALM,
            "SELECT ID FROM KW_PROJECT WHERE EXTERNAL_ID = 'mail' AND CREATED_BY IN"
                    + " (SELECT ID FROM KW_PERSON WHERE USER_ID = ?)",
            REALM.person("boss@globex.example").accountId());

    @Test
    void aManagerMovesBetweenTheirWorkspaces() {
        long project = published();

        JsonNode moved = ProjectApi.change(MANAGER, project, Map.of("workspace", SCANS))
                .expect(200)
                .json();

        assertThat(moved.path("workspace").asLong()).isEqualTo(SCANS);
        assertThat(moved.path("workspace_title").asText()).isEqualTo("Scans");
        assertThat(moved.path("is_published")).isEqualTo(Json.read("true"));
        ProjectApi.show(ACME.person("annotator"), project).expect(404, "project.not_found");
    }

    @Test
    void aManagerDoesNotMoveWhereTheyDoNotBelong() {
        long project = published();

        ProjectApi.change(MANAGER, project, Map.of("workspace", NOTES)).expect(404, "workspace.not_found");
        ProjectApi.change(OWNER, project, Map.of("workspace", NOTES)).expect(200);
        ProjectApi.change(MANAGER, project, Map.of("workspace", SCANS)).expect(404, "project.not_found");
    }

    @Test
    void explicitMembersAndProjectRolesStay() {
        long project = duplicate(ACME.project("people"), Map.of("title", "With guest"));
        ProjectApi.change(OWNER, project, Map.of("is_published", true, "workspace", NOTES))
                .expect(200);

        assertThat(ProjectApi.shown(ACME.person("guest"), project).path("permissions"))
                .extracting(JsonNode::asText)
                .contains("review.access");
        ProjectApi.show(ACME.person("annotator"), project).expect(404);
    }

    @Test
    void aSandboxIsPrivateAndPublishesNothing() {
        long project = ProjectApi.create(MANAGER, SCANS, Map.of("is_published", true));
        long sandbox = sandbox(MANAGER);

        JsonNode moved = ProjectApi.change(MANAGER, project, Map.of("workspace", sandbox))
                .expect(200)
                .json();

        assertThat(moved.path("is_published")).isEqualTo(Json.read("false"));
        ProjectApi.show(OWNER, project).expect(404, "project.not_found");
        ProjectApi.change(MANAGER, project, Map.of("is_published", true)).expect(409, "project.personal");
        ProjectApi.change(MANAGER, project, Map.of("is_published", true, "workspace", SCANS))
                .expect(200);
        MANAGER.api()
                .post("/projects/", Map.of("workspace", sandbox, "is_published", true))
                .expect(409, "project.personal");
        OWNER.api().post("/projects/", Map.of("workspace", sandbox)).expect(404, "workspace.not_found");
    }

    @Test
    void aSandboxThatWasArchivedOnceTakesProjects() {
        Person stranger = ACME.person("stranger");
        long sandbox = sandbox(stranger);
        long project = ProjectApi.create(OWNER, NOTES, Map.of("is_published", true));
        ACME.database().update("UPDATE KW_WORKSPACE SET ARCHIVED = TRUE WHERE ID = ?", sandbox);
        Rows.run(
                REALM,
                "UPDATE KW_PROJECT SET CREATED_BY = (SELECT CREATED_BY FROM KW_WORKSPACE WHERE ID = ?) WHERE ID = ?",
                sandbox,
                project);

        long made = ProjectApi.id(ProjectApi.create(stranger, Map.of("title", "Sketch")));
        OWNER.api()
                .delete("/workspaces/" + NOTES + "/projects/?project=" + project)
                .expect(204);

        assertThat(ProjectApi.shown(stranger, made).path("workspace").asLong()).isEqualTo(sandbox);
        assertThat(ProjectApi.shown(stranger, project).path("workspace").asLong())
                .isEqualTo(sandbox);
        stranger.api()
                .patch("/workspaces/" + sandbox, Map.of("is_archived", false))
                .expect(200);
    }

    @Test
    void aWorkspaceListsItsProjectsAsTheCallerSeesThem() {
        long unpublished = ProjectApi.create(OWNER, RADIOLOGY, Map.of("title", "Not yet"));
        long published = published();
        String path = "/workspaces/" + RADIOLOGY + "/projects/";

        JsonNode manager = MANAGER.api().get(path).expect(200).json();
        JsonNode annotator =
                ACME.person("annotator").api().get(path).expect(200).json();

        assertThat(ProjectApi.ids(manager)).contains(unpublished, published);
        assertThat(ProjectApi.ids(annotator)).contains(published).doesNotContain(unpublished);
        ACME.person("stranger").api().get(path).expect(404, "workspace.not_found");
    }

    @ParameterizedTest
    @CsvSource({"owner, 201", "admin, 201", "manager, 201", "stranger, 404", "reviewer, 403", "annotator, 403"})
    void whoPutsProjectsIntoAWorkspace(String person, int status) {
        long project = ProjectApi.create(OWNER, SCANS, Map.of("title", "To be moved"));

        ACME.person(person)
                .api()
                .post("/workspaces/" + RADIOLOGY + "/projects/", Map.of("project", project))
                .expect(status);

        assertThat(ProjectApi.shown(OWNER, project).path("workspace").asLong())
                .isEqualTo(status == 201 ? RADIOLOGY : SCANS);
    }

    @ParameterizedTest
    @CsvSource({"owner, 204", "admin, 204", "manager, 204", "stranger, 404", "reviewer, 404", "annotator, 404"})
    void whoTakesProjectsOutOfAWorkspace(String person, int status) {
        long project = ProjectApi.create(MANAGER, SCANS, Map.of("is_published", true));

        ACME.person(person)
                .api()
                .delete("/workspaces/" + SCANS + "/projects/?project=" + project)
                .expect(status);

        JsonNode shown = ProjectApi.shown(MANAGER, project);
        assertThat(shown.path("workspace").asLong()).isEqualTo(status == 204 ? sandbox(MANAGER) : SCANS);
        assertThat(shown.path("is_published").asBoolean()).isEqualTo(status != 204);
    }

    @Test
    void onlyWhatIsInTheWorkspaceIsTakenOut() {
        long empty = OWNER.api()
                .post("/workspaces/", Map.of("title", "Nobody is here"))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        long project = ProjectApi.create(OWNER, empty, Map.of("title", "Elsewhere"));
        String path = "/workspaces/" + RADIOLOGY + "/projects/";

        OWNER.api().delete(path + "?project=" + project).expect(404, "project.not_found");
        OWNER.api().delete(path + "?project=" + MAIL).expect(404, "project.not_found");
        OWNER.api().delete(path).expect(400, "request.malformed");
        OWNER.api().post(path, Map.of("project", MAIL)).expect(404, "project.not_found");
        OWNER.api()
                .text(
                        "DELETE",
                        "/workspaces/" + empty + "/projects/",
                        "application/json",
                        "{\"project\": " + project + "}")
                .expect(204);
    }

    @Test
    void aCopyHasSettingsAndPeopleAndNoMore() {
        long original = ACME.project("people");
        Rows.assign(REALM, original, ACME.number("annotator"), "AN");
        ProjectApi.change(OWNER, original, Map.of("maximum_annotations", 4, "description", "D"))
                .expect(200);

        long copy = duplicate(original, Map.of());
        JsonNode shown = ProjectApi.shown(OWNER, copy);

        assertThat(shown.path("title").asText()).isEqualTo("People (copy)");
        assertThat(shown.path("maximum_annotations").asInt()).isEqualTo(4);
        assertThat(shown.path("external_id").isNull()).isTrue();
        assertThat(shown.path("is_published").asBoolean()).isFalse();
        assertThat(shown.path("members_count"))
                .isEqualTo(ProjectApi.shown(OWNER, original).path("members_count"));
        assertThat(REALM.server().database().query("SELECT ID FROM KW_TASK_ASSIGNEE WHERE PROJECT_ID = ?", copy))
                .isEmpty();
        ProjectApi.change(OWNER, copy, Map.of("is_published", true)).expect(200);
        assertThat(Question.may(ACME.person("guest").email(), "review.access")
                        .on("project", String.valueOf(copy))
                        .answer(REALM.service("decide")))
                .isTrue();
    }

    /** As label-studio-sdk sends it. */
    @ParameterizedTest
    @CsvSource({"true, 1", "false, 0"})
    void aCopyHasPeopleIfThatIsWanted(boolean people, int roles) {
        long copy = duplicate(
                ACME.project("people"),
                Map.of("mode", "settings", "title", "Copied", "workspace", NOTES, "include_members", people));

        assertThat(REALM.server().database().query("SELECT ID FROM KW_PROJECT_ROLE WHERE PROJECT_ID = ?", copy))
                .hasSize(roles);
    }

    @ParameterizedTest
    @CsvSource({"admin, 201", "manager, 201", "stranger, 404", "reviewer, 403", "annotator, 403"})
    void whoCopiesAProject(String person, int status) {
        ACME.person(person)
                .api()
                .post("/projects/" + published() + "/duplicate", Map.of())
                .expect(status);
    }

    @Test
    void whoManagesTheRealmMovesWhatIsNotPrivate() {
        var service = REALM.service("manage").below("/api");
        long project = published();

        service.patch(ProjectApi.path(project), Map.of("workspace", NOTES)).expect(200);
        service.get("/workspaces/" + NOTES + "/projects/").expect(200);
        service.patch(ProjectApi.path(project), Map.of("workspace", sandbox(MANAGER)))
                .expect(404, "workspace.not_found");
        service.post("/projects/" + project + "/duplicate", Map.of()).expect(409, "project.no_creator");
        service.delete(ProjectApi.path(project)).expect(204);
    }

    private static long published() {
        return ProjectApi.create(OWNER, RADIOLOGY, Map.of("is_published", true));
    }

    private static long duplicate(long project, Map<String, ?> body) {
        return ProjectApi.id(OWNER.api()
                .post("/projects/" + project + "/duplicate", body)
                .expect(201)
                .json());
    }

    private static long sandbox(Person person) {
        return ProjectApi.create(person, Map.of("title", "Private"))
                .path("workspace")
                .asLong();
    }
}
