package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
final class TemplateTest {

    private static final String TEMPLATES = "/project-templates/";
    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .manager("colleague")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("reviewer")
                                            .member("annotator")
                                            .project("chest-xray", project -> project.member("annotator", "RE")))
                            .workspace("Notes", notes -> notes.project("letters", project -> {})))
            .organization(
                    "globex",
                    globex -> globex.owner("boss").workspace("Mail", mail -> mail.project("post", post -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Person OWNER = ACME.owner();
    private static final Person MANAGER = ACME.person("manager");
    private static final Person BOSS = REALM.person("boss@globex.example");
    private static final long RADIOLOGY = ACME.workspace("Radiology");
    private static final long PROJECT = ACME.project("chest-xray");

    @Test
    void aTemplateCarriesSettingsIntoAProject() {
        ProjectApi.change(OWNER, PROJECT, Json.read("""
            {"label_config": "<View><T/></View>", "maximum_annotations": 2, "show_annotation_history": true,
             "review_settings": {"instruction": "Look"},
             "assignment_settings": {"label_stream_task_distribution": "assigned_only"}}\
            """)).expect(200);
        JsonNode saved = save(MANAGER, Map.of("name", "Chest", "tags", List.of("x", 1)));

        JsonNode made = MANAGER.api()
                .post(path(saved) + "/create-project", Map.of("title", "From it", "workspace_id", RADIOLOGY))
                .expect(201)
                .json();

        assertThat(saved.path("tags")).isEqualTo(Json.read("[\"x\", 1]"));
        assertThat(saved.path("project_settings").path("maximum_annotations").asInt())
                .isEqualTo(2);
        assertThat(made.path("label_config").asText()).isEqualTo("<View><T/></View>");
        assertThat(made.path("maximum_annotations").asInt()).isEqualTo(2);
        assertThat(made.path("show_annotation_history").asBoolean()).isTrue();
        assertThat(made.path("review_settings").path("instruction").asText()).isEqualTo("Look");
        assertThat(made.path("assignment_settings")
                        .path("label_stream_task_distribution")
                        .asText())
                .isEqualTo("assigned_only");
        assertThat(made.path("external_id").isNull()).isTrue();
        assertThat(made.path("is_published").asBoolean()).isFalse();
        assertThat(REALM.server()
                        .database()
                        .query("SELECT ID FROM KW_PROJECT_MEMBER WHERE PROJECT_ID = ?", ProjectApi.id(made)))
                .isEmpty();
    }

    @Test
    void withoutAWorkspaceTheProjectGoesToTheSandbox() {
        JsonNode saved = save(OWNER, Map.of("name", "Private"));

        JsonNode made = MANAGER.api()
                .post(path(saved) + "/create-project", Map.of("title", "Mine", "description", "D"))
                .expect(201)
                .json();

        assertThat(made.path("workspace_title").asText()).isEqualTo("My Sandbox");
        assertThat(made.path("description").asText()).isEqualTo("D");
    }

    @Test
    void aRequestMaySetWhatTheProjectDoesNot() {
        JsonNode saved = save(
                OWNER,
                Map.of(
                        "name",
                        "Own",
                        "custom_script",
                        "print()",
                        "review_settings",
                        Map.of("review_criteria", "all"),
                        "project_settings",
                        Map.of("color", "#112233")));

        JsonNode changed = OWNER.api()
                .patch(path(saved), Json.read("{\"name\": \"Other\", \"custom_script\": null}"))
                .expect(200)
                .json();

        assertThat(saved.path("custom_script").asText()).isEqualTo("print()");
        assertThat(changed.path("custom_script").asText()).isEmpty();
        assertThat(changed.path("name").asText()).isEqualTo("Other");
        assertThat(changed.path("review_settings").path("review_criteria").asText())
                .isEqualTo("all");
        assertThat(changed.path("project_settings").path("color").asText()).isEqualTo("#112233");
    }

    @Test
    void whatAnAnswerShowsMayBeSentBack() {
        JsonNode saved = save(OWNER, Map.of("name", "Round trip"));

        JsonNode changed = OWNER.api()
                .patch(
                        path(saved),
                        Map.of(
                                "project_settings", saved.path("project_settings"),
                                "review_settings", saved.path("review_settings"),
                                "assignment_settings", saved.path("assignment_settings")))
                .expect(200)
                .json();

        assertThat(changed.path("project_settings")).isEqualTo(saved.path("project_settings"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "annotator"})
    void whoRunsNoProjectsHasNoTemplates(String person) {
        JsonNode saved = save(OWNER, Map.of("name", "Not theirs"));
        var api = ACME.person(person).api();

        api.get(TEMPLATES).expect(403, "permission.denied");
        api.get(path(saved)).expect(403, "permission.denied");
        api.post(TEMPLATES, Map.of("name", "A", "project_id", PROJECT)).expect(403, "permission.denied");
        api.post(path(saved) + "/create-project", Map.of("title", "A")).expect(403, "permission.denied");
        api.delete(path(saved)).expect(403, "permission.denied");
    }

    @Test
    void aManagerSavesOnlyProjectsOfTheirOwn() {
        MANAGER.api()
                .post(TEMPLATES, Map.of("name", "A", "project_id", ACME.project("letters")))
                .expect(404, "project.not_found");
    }

    @ParameterizedTest
    @CsvSource({"manager, 200", "colleague, 403", "admin, 200", "owner, 200"})
    void whoChangesATemplateOfAManager(String person, int status) {
        JsonNode saved = save(MANAGER, Map.of("name", "The manager's"));
        var api = ACME.person(person).api();

        api.get(path(saved)).expect(200);
        api.patch(path(saved), Map.of("name", "Changed")).expect(status);
        api.delete(path(saved)).expect(status == 200 ? 204 : 403);
        api.get(path(saved)).expect(status == 200 ? 404 : 200);
    }

    /** A project that is made from it would show what the template doesn't. */
    @ParameterizedTest
    @CsvSource({"colleague, false", "manager, true", "admin, true"})
    void whatNotEverybodySeesIsForItsCreatorAndForAdministrators(String person, boolean seen) {
        ProjectApi.change(OWNER, PROJECT, Json.read("""
            {"custom_script": "print(1)", "task_data_login": "robot", "color": "#112233",
             "review_settings": {"instruction": "Look twice"}}\
            """)).expect(200);
        JsonNode saved = save(MANAGER, Map.of("name", "For " + person));
        var api = ACME.person(person).api();

        JsonNode shown = api.get(path(saved)).expect(200).json();
        String listed = api.get(TEMPLATES).expect(200).body();
        JsonNode made = api.post(path(saved) + "/create-project", Map.of("title", "Made"))
                .expect(201)
                .json();

        assertThat(shown.path("project_settings").path("color").asText()).isEqualTo("#112233");
        assertThat(made.path("color").asText()).isEqualTo("#112233");
        for (String text : List.of(shown.toString(), listed, made.toString())) {
            assertThat(text.contains("print(1)")).isEqualTo(seen);
            assertThat(text.contains("robot")).isEqualTo(seen);
            assertThat(text.contains("Look twice")).isEqualTo(seen);
        }
    }

    @Test
    void templatesOfOtherOrganizationsAreNotThere() {
        JsonNode saved = save(OWNER, Map.of("name", "Acme's"));

        assertThat(BOSS.api().get(TEMPLATES).expect(200).json()).isEmpty();
        BOSS.api().get(path(saved)).expect(404, "template.not_found");
        BOSS.api().patch(path(saved), Map.of("name", "Mine")).expect(404, "template.not_found");
        BOSS.api().delete(path(saved)).expect(404, "template.not_found");
        BOSS.api().post(path(saved) + "/create-project", Map.of("title", "A")).expect(404, "template.not_found");
        BOSS.api().post(TEMPLATES, Map.of("name", "A", "project_id", PROJECT)).expect(404, "project.not_found");
    }

    @Test
    void sortsByName() {
        save(OWNER, Map.of("name", "aaa first"));
        save(OWNER, Map.of("name", "ZZZ last"));

        JsonNode list =
                OWNER.api().get(TEMPLATES + "?ordering=-name").expect(200).json();

        assertThat(list.path(0).path("name").asText()).isEqualTo("ZZZ last");
        OWNER.api().get(TEMPLATES + "?ordering=color").expect(400, "request.malformed");
    }

    private static JsonNode save(Person by, Map<String, ?> body) {
        var all = new HashMap<String, Object>(body);
        all.put("project_id", PROJECT);
        return by.api().post(TEMPLATES, all).expect(201).json();
    }

    private static String path(JsonNode template) {
        return "/project-templates/" + template.path("id").asLong();
    }
}
