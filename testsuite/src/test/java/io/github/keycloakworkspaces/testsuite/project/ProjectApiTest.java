package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Making, showing, changing and removing projects; each test makes its own in one realm. */
@Tag("smoke")
@Tag("once")
final class ProjectApiTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .manager("stranger")
                            .manager("leaver")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("reviewer")
                                            .member("annotator")
                                            .project("chest-xray", project -> {}))
                            .workspace("Notes", notes -> {}))
            .organization(
                    "globex",
                    globex -> globex.owner("boss").workspace("Letters", letters -> letters.project("mail", mail -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Person OWNER = ACME.owner();
    private static final Person MANAGER = ACME.person("manager");
    private static final Person BOSS = REALM.person("boss@globex.example");
    private static final long RADIOLOGY = ACME.workspace("Radiology");
    private static final long NOTES = ACME.workspace("Notes");
    private static final long LETTERS =
            number("SELECT ID FROM KW_WORKSPACE WHERE TITLE = 'Letters' AND ORGANIZATION_ID = ?");
    private static final long MAIL =
            number("SELECT ID FROM KW_PROJECT WHERE EXTERNAL_ID = 'mail' AND ORGANIZATION_ID = ?");

    @Test
    void aCreatorWhoWasDeletedShowsAsInEveryOtherList() {
        long workspace = ACME.createWorkspace(ACME.person("leaver"), "Left");
        long project = ProjectApi.create(ACME.person("leaver"), workspace, Map.of("title", "Left alone"));
        long number = ACME.number("leaver");
        ACME.delete(OWNER, "leaver").expect(204);

        JsonNode creator = ProjectApi.shown(OWNER, project).path("created_by");
        JsonNode user = OWNER.api().get("/users/" + number + "/").expect(200).json();

        for (String name : new String[] {"id", "username", "email", "first_name", "last_name"}) {
            assertThat(creator.path(name)).as(name).isEqualTo(user.path(name));
        }
        assertThat(creator.path("email").asText()).isEqualTo("Deleted");
    }

    @Test
    void aProjectStartsUnpublishedWithTheDefaults() {
        JsonNode made = ProjectApi.create(
                MANAGER, Map.of("title", "Lungs", "description", "Both of them", "workspace", RADIOLOGY));

        assertThat(made.path("title").asText()).isEqualTo("Lungs");
        assertThat(made.path("description").asText()).isEqualTo("Both of them");
        assertThat(made.path("workspace").asLong()).isEqualTo(RADIOLOGY);
        assertThat(made.path("is_published")).isEqualTo(Json.read("false"));
        assertThat(made.path("maximum_annotations").asInt()).isEqualTo(1);
        assertThat(made.path("created_by").path("username").asText()).isEqualTo(MANAGER.email());
        assertThat(ProjectApi.shown(MANAGER, ProjectApi.id(made))).isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"title\": null}"})
    void withoutATitleItGetsOne(String body) {
        JsonNode made = MANAGER.api()
                .text("POST", "/projects/", "application/json", body)
                .expect(201)
                .json();

        assertThat(made.path("title").asText()).matches("New Project #[0-9]+");
    }

    @Test
    void withoutAWorkspaceItGoesToTheMakersOwnSandbox() {
        JsonNode first = ProjectApi.create(ACME.person("stranger"), Map.of("title", "Mine"));
        JsonNode second = ProjectApi.create(ACME.person("stranger"), Map.of("title", "Mine, too"));

        assertThat(first.path("workspace_title").asText()).isEqualTo("My Sandbox");
        assertThat(second.path("workspace")).isEqualTo(first.path("workspace"));
        ProjectApi.show(OWNER, ProjectApi.id(first)).expect(404, "project.not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "annotator"})
    void whoOnlyWorksOnTheDataMakesNoProjects(String person) {
        var api = ACME.person(person).api();

        api.post("/projects/", Map.of("title", "Mine")).expect(403, "permission.denied");
        api.post("/projects/", Map.of("title", "Mine", "workspace", RADIOLOGY)).expect(403, "permission.denied");
    }

    @Test
    void aManagerMakesNoneWhereTheyDoNotBelong() {
        MANAGER.api().post("/projects/", Map.of("workspace", NOTES)).expect(404, "workspace.not_found");
        MANAGER.api().post("/projects/", Map.of("workspace", 999_999)).expect(404, "workspace.not_found");
        MANAGER.api().post("/projects/", Map.of("workspace", LETTERS)).expect(404, "workspace.not_found");
    }

    @Test
    void anArchivedWorkspaceTakesNone() {
        long archived = archive("Old scans");

        OWNER.api().post("/projects/", Map.of("workspace", archived)).expect(409, "workspace.archived");
    }

    @Test
    void somebodyElsesOrganizationIsNotFound() {
        OWNER.api().post("/projects/", Map.of("organization", ACME.id() + 999)).expect(404, "organization.not_found");
        ProjectApi.create(
                OWNER,
                Map.of("organization", ACME.id(), "created_by", Map.of("username", "admin"), "workspace", NOTES));
    }

    @ParameterizedTest
    @CsvSource({"owner, 200", "admin, 200", "manager, 200", "stranger, 404", "reviewer, 403", "annotator, 403"})
    void whoMayChangeAProject(String person, int status) {
        long project = published();

        ProjectApi.change(ACME.person(person), project, Map.of("description", "by " + person))
                .expect(status);
        assertThat(ProjectApi.shown(OWNER, project).path("description").asText())
                .isEqualTo(status == 200 ? "by " + person : "");
    }

    @ParameterizedTest
    @CsvSource({"owner, 204", "admin, 204", "manager, 204", "stranger, 404", "reviewer, 403", "annotator, 403"})
    void whoMayRemoveAProject(String person, int status) {
        long project = published();

        ACME.person(person).api().delete(ProjectApi.path(project)).expect(status);
        ProjectApi.show(OWNER, project).expect(status == 204 ? 404 : 200);
    }

    @Test
    void whatIsNotMentionedStays() {
        long project = ProjectApi.create(
                OWNER,
                NOTES,
                Map.of("title", "Letters", "description", "All", "maximum_annotations", 3, "external_id", "letters"));

        ProjectApi.change(OWNER, project, Map.of("is_published", true)).expect(200);
        ProjectApi.change(OWNER, project, Collections.singletonMap("title", null))
                .expect(200);
        JsonNode shown = ProjectApi.shown(OWNER, project);

        assertThat(shown.path("title").asText()).isEqualTo("Letters");
        assertThat(shown.path("maximum_annotations").asInt()).isEqualTo(3);
        assertThat(shown.path("external_id").asText()).isEqualTo("letters");
        assertThat(shown.path("state").asText()).isEqualTo("PUBLISHED");
    }

    @Test
    void anExternalIdIsUniqueInTheOrganization() {
        long first = ProjectApi.create(OWNER, NOTES, Map.of("external_id", "taken"));
        long second = ProjectApi.create(OWNER, NOTES, Map.of("external_id", "free"));

        ProjectApi.change(OWNER, second, Map.of("external_id", "taken")).expect(409, "project.external_id_taken");
        OWNER.api()
                .post("/projects/", Map.of("workspace", NOTES, "external_id", "taken"))
                .expect(409, "project.external_id_taken");
        ProjectApi.create(BOSS, LETTERS, Map.of("external_id", "taken"));
        ProjectApi.change(OWNER, first, Collections.singletonMap("external_id", null))
                .expect(200);
        ProjectApi.change(OWNER, second, Map.of("external_id", "taken")).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'title': 'ab'}",
                "{'title': 7}",
                "{'description': 7}",
                "{'external_id': ''}",
                "{'is_published': 'yes'}",
                "{'is_published': 1}",
                "{'workspace': 'Notes'}",
                "{'maximum_annotations': '3'}",
                "{'maximum_annotations': 1.5}",
                "{'maximum_annotations': null}",
                "{'color': 'far too long for a color'}",
                "{'sampling': 'by chance'}",
                "{'review_settings': []}",
                "{'review_settings': {'instruction': 7}}",
                "{'assignment_settings': {'label_stream_task_distribution': 'none'}}",
                "{'control_weights': {'label': {'overall': 2, 'type': 'Choices'}}}",
                "{'agreement_threshold': '10'}",
                "[]",
                "7"
            })
    void malformedValuesAreRefused(String body) {
        OWNER.api()
                .text("POST", "/projects/", "application/json", body.replace('\'', '"'))
                .expect(400, "request.malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'name': 'A'}", "{'review_settings': {'instructions': 'A'}}", "{'task_count': 1}"})
    void unknownMembersAreRefused(String body) {
        OWNER.api()
                .text("POST", "/projects/", "application/json", body.replace('\'', '"'))
                .expect(400, "request.unknown_field");
    }

    @Test
    void hostileTextComesBackAsItIs() {
        String hostile = "<script>alert(1)</script>'; DROP TABLE KW_PROJECT; -- {{7*7}} ${jndi:x} \u202e \ud83d\ude00";
        String title = "'\"><img src=x onerror=alert(1)>%_! ü";

        JsonNode made = ProjectApi.create(
                OWNER, Map.of("workspace", NOTES, "title", title, "description", hostile, "label_config", hostile));
        JsonNode shown = ProjectApi.shown(OWNER, ProjectApi.id(made));

        assertThat(shown.path("title").asText()).isEqualTo(title);
        assertThat(shown.path("description").asText()).isEqualTo(hostile);
        assertThat(shown.path("label_config").asText()).isEqualTo(hostile);
    }

    @Test
    void projectsOfOtherOrganizationsAreNotThere() {
        ProjectApi.show(OWNER, MAIL).expect(404, "project.not_found");
        ProjectApi.change(OWNER, MAIL, Map.of("title", "Mine")).expect(404, "project.not_found");
        OWNER.api().delete(ProjectApi.path(MAIL)).expect(404, "project.not_found");
        OWNER.api().post("/projects/" + MAIL + "/duplicate", Map.of()).expect(404, "project.not_found");
        assertThat(ProjectApi.show(OWNER, MAIL).body())
                .isEqualTo(ProjectApi.show(OWNER, 999_999).body());
        assertThat(ProjectApi.listed(OWNER, "?ids=" + MAIL)).isEmpty();
    }

    @Test
    void theFormsOfOlderClientsDo() {
        JsonNode made = OWNER.api()
                .form(
                        "/projects/",
                        Map.of(
                                "title", "By form",
                                "workspace", String.valueOf(NOTES),
                                "show_instruction", "true",
                                "review_settings.instruction", "Look twice"))
                .expect(201)
                .json();

        assertThat(made.path("title").asText()).isEqualTo("By form");
        assertThat(made.path("show_instruction")).isEqualTo(Json.read("true"));
        assertThat(made.path("review_settings").path("instruction").asText()).isEqualTo("Look twice");
    }

    @Test
    void needsAToken() {
        REALM.base().get("/api/projects/").expect(401, "caller.unauthenticated");
        REALM.base().get("/api/projects/1/").expect(401, "caller.unauthenticated");
    }

    private static long published() {
        return ProjectApi.create(OWNER, RADIOLOGY, Map.of("is_published", true, "description", ""));
    }

    static long archive(String title) {
        long workspace = ACME.workspace("Notes");
        return Rows.archivedCopy(REALM, workspace, title);
    }

    private static long number(String sql) {
        long organization =
                BOSS.tokens().claim().path("organization").path("id").asLong();
        return Rows.number(REALM, sql, organization);
    }
}
