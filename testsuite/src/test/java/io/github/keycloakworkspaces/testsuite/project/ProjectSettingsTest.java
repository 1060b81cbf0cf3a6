package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.api.Contract;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored of a project and who sees it. */
@Tag("once")
final class ProjectSettingsTest {

    /** Every setting with another value than its default. */
    private static final String EVERYTHING = """
            {"title": "Everything", "description": "D", "external_id": "everything", "is_published": true,
             "pinned_at": "2026-01-31T10:00:00Z", "is_draft": true, "color": "#112233", "label_config": "<View/>",
             "expert_instruction": "<b>Label</b>\\nwell", "show_instruction": true, "show_skip_button": false,
             "enable_empty_annotation": false, "show_annotation_history": true,
             "show_unused_data_columns_to_annotators": true, "reveal_preannotations_interactively": true,
             "show_collab_predictions": false, "evaluate_predictions_automatically": true, "model_version": "v1",
             "min_annotations_to_start_training": 5, "require_comment_on_skip": true,
             "comment_classification_config": "<C/>", "custom_task_lock_ttl": 60, "maximum_annotations": 3,
             "overlap_cohort_percentage": 50, "show_overlap_first": true, "show_ground_truth_first": true,
             "strict_task_overlap": false, "sampling": "Uniform sampling", "skip_queue": "IGNORE_SKIPPED",
             "annotation_limit_count": 7, "annotation_limit_percent": "12.50", "use_custom_interface": true,
             "custom_interface_code": "code", "custom_interface_compiled": "compiled",
             "custom_interface_params": {"a": [1, null]}, "input_schema": {"type": "object"}, "output_schema": [],
             "source_interface_id": 1, "source_interface_version": 2,
             "control_weights": {"label": {"overall": 0.5, "type": "Choices", "labels": {"A": 1.0}}},
             "agreement_methodology": "consensus", "agreement_threshold": "0.75",
             "max_additional_annotators_assignable": 2, "annotator_evaluation_enabled": true,
             "annotator_evaluation_metric": "rejection_rate", "annotator_evaluation_minimum_score": "80.00",
             "annotator_evaluation_minimum_tasks": 4, "annotator_evaluation_continuous_tasks": 3,
             "annotator_evaluation_onboarding_tasks": 2, "pause_on_failed_annotator_evaluation": true,
             "custom_script": "print()", "internal_description": [{"type": "text"}], "task_data_login": "robot"}""";

    private static final String GROUPS = """
            {"assignment_settings": {"label_stream_task_distribution": "auto_distribution"},
             "review_settings": {"instruction": "<b>Look</b>", "show_instruction": true, "review_criteria": "all",
               "review_only_manual_assignments": false, "only_finished_tasks": true,
               "requeue_rejected_tasks_mode": "remove", "require_comment_on_reject": true,
               "annotator_batch_percent": "50.00", "review_task_limit_percent": "10.00", "sampling": "random",
               "anonymize_annotations": true, "show_agreement_to_reviewers": true,
               "show_data_manager_to_reviewers": false, "show_unused_data_columns_to_reviewers": true}}""";

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .annotator("promoted")
                            .reviewer("lowered")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("reviewer")
                                            .member("annotator")
                                            .project(
                                                    "everything",
                                                    project -> project.member("promoted", "RE")
                                                            .member("lowered", "AN"))))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final long PROJECT = ACME.project("everything");
    private static final JsonNode WRITTEN = write();

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin", "manager", "reviewer", "annotator", "promoted", "lowered"})
    void everythingIsShownAsDescribed(String person) {
        var described = OpenApiInteractionValidator.createForInlineApiSpecification(
                        REALM.base().get("/openapi.json").expect(200).body())
                .build();
        var shown = ProjectApi.show(ACME.person(person), PROJECT).expect(200);

        assertThat(Contract.findings(described, "/api/projects/{project}", Request.Method.GET, shown))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin", "manager", "reviewer", "annotator", "promoted", "lowered"})
    void everythingIsShownAsTheContractWantsIt(String person) {
        assumeTrue(Contract.isThere(), "Skipped: no contract (-Dworkspaces.contract=…)");
        var api = ACME.person(person).api();
        var shown = api.get(ProjectApi.path(PROJECT)).expect(200);
        var listed = api.get("/projects/").expect(200);

        assertThat(Contract.findings("/api/projects/{id}/", Request.Method.GET, shown))
                .isEmpty();
        assertThat(Contract.findings("/api/projects/", Request.Method.GET, listed))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, everything", "2, ''", "11, ''", "-1, ''"})
    void theSourceOfTheInterfaceIsLookedFor(long number, String found) {
        JsonNode projects = ACME.owner()
                .api()
                .get("/projects/?source_interface_id=" + number)
                .expect(200)
                .json()
                .path("results");

        assertThat(String.join(" ", projects.findValuesAsText("external_id"))).isEqualTo(found);
    }

    @Test
    void everythingThatIsWrittenIsGivenBack() {
        JsonNode shown = ProjectApi.shown(ACME.person("manager"), PROJECT);

        WRITTEN.properties()
                .forEach(setting -> assertThat(shown.path(setting.getKey()))
                        .as(setting.getKey())
                        .isEqualTo(setting.getValue()));
        JsonNode groups = Json.read(GROUPS);
        groups.properties()
                .forEach(group -> group.getValue()
                        .properties()
                        .forEach(part -> assertThat(shown.path(group.getKey()).path(part.getKey()))
                                .as(part.getKey())
                                .isEqualTo(part.getValue())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"annotator", "lowered"})
    void annotatorsSeeTheirOwnInstructionAndNotTheReviewers(String person) {
        JsonNode shown = ProjectApi.shown(ACME.person(person), PROJECT);

        assertThat(shown.path("expert_instruction").asText()).startsWith("<b>Label");
        assertThat(shown.path("show_instruction").asBoolean()).isTrue();
        assertThat(shown.path("review_settings").path("instruction").asText()).isEmpty();
        assertThat(shown.path("review_settings").path("show_instruction").asBoolean())
                .isFalse();
        assertThat(shown.path("review_settings")
                        .path("requeue_rejected_tasks_mode")
                        .asText())
                .isEqualTo("remove");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "promoted", "manager"})
    void reviewersSeeBothInstructions(String person) {
        JsonNode shown = ProjectApi.shown(ACME.person(person), PROJECT);

        assertThat(shown.path("expert_instruction").asText()).startsWith("<b>Label");
        assertThat(shown.path("review_settings").path("instruction").asText()).isEqualTo("<b>Look</b>");
    }

    @ParameterizedTest
    @CsvSource({"annotator, false, false", "reviewer, true, false", "manager, true, true", "owner, true, true"})
    void howPeopleAreJudgedIsForThoseWhoJudge(String person, boolean agreement, boolean evaluation) {
        JsonNode shown = ProjectApi.shown(ACME.person(person), PROJECT);

        assertThat(shown.path("agreement_threshold").isNull()).isEqualTo(!agreement);
        assertThat(shown.path("control_weights").isNull()).isEqualTo(!agreement);
        assertThat(shown.path("annotator_evaluation_enabled").asBoolean()).isEqualTo(evaluation);
        assertThat(shown.path("custom_script").asText().isEmpty()).isEqualTo(!evaluation);
        assertThat(shown.path("internal_description").isNull()).isEqualTo(!evaluation);
    }

    @Test
    void saysWhatTheCallerMayDo() {
        JsonNode annotator = ProjectApi.shown(ACME.person("annotator"), PROJECT).path("permissions");
        JsonNode owner = ProjectApi.shown(ACME.owner(), PROJECT).path("permissions");

        assertThat(annotator)
                .extracting(JsonNode::asText)
                .contains("project.view", "labeling.access", "data.view")
                .doesNotContain("project.change", "review.access", "people.view");
        assertThat(owner).extracting(JsonNode::asText).contains("project.delete", "template.save");
    }

    @Test
    void aPasswordIsTakenAndForgotten() {
        ProjectApi.change(ACME.owner(), PROJECT, Map.of("task_data_password", "swordfish"))
                .expect(200);

        assertThat(ProjectApi.show(ACME.owner(), PROJECT).body()).doesNotContain("swordfish", "task_data_password");
        assertThat(String.valueOf(REALM.server()
                        .database()
                        .query(
                                "SELECT SETTINGS FROM KW_PROJECT WHERE ID = ? AND SETTINGS LIKE '%swordfish%'",
                                PROJECT)))
                .isEqualTo("[]");
    }

    private static JsonNode write() {
        JsonNode everything = Json.read(EVERYTHING);
        ProjectApi.change(ACME.owner(), PROJECT, everything).expect(200);
        ProjectApi.change(ACME.owner(), PROJECT, Json.read(GROUPS)).expect(200);
        return everything;
    }
}
