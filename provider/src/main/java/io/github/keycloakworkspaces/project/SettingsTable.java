package io.github.keycloakworkspaces.project;

import static io.github.keycloakworkspaces.project.ProjectSetting.decimal;
import static io.github.keycloakworkspaces.project.ProjectSetting.flag;
import static io.github.keycloakworkspaces.project.ProjectSetting.group;
import static io.github.keycloakworkspaces.project.ProjectSetting.open;
import static io.github.keycloakworkspaces.project.ProjectSetting.text;
import static io.github.keycloakworkspaces.project.ProjectSetting.whole;
import static io.github.keycloakworkspaces.project.ProjectSetting.word;
import static io.github.keycloakworkspaces.roles.Action.AGREEMENT_MONITOR;
import static io.github.keycloakworkspaces.roles.Action.PROJECT_CHANGE;
import static io.github.keycloakworkspaces.roles.Action.REVIEW_ACCESS;

import io.github.keycloakworkspaces.schema.Schema;
import java.util.List;
import java.util.Set;

/**
 * The settings of a project that this product keeps for the labelling application: name, type, limits, what holds
 * without them, and who sees them. Names, types and limits are those of the API contract.
 */
final class SettingsTable {

    static final String SHOW_ANNOTATION_HISTORY = "show_annotation_history";
    static final String ASSIGNMENT = "assignment_settings";
    static final String DISTRIBUTION = "label_stream_task_distribution";
    static final String AUTOMATIC = "auto_distribution";
    static final String ASSIGNED_ONLY = "assigned_only";
    static final String REVIEW = "review_settings";
    static final String REVIEW_ASSIGNED_ONLY = "review_only_manual_assignments";

    /** Far above what people write, and below the largest body of a request. */
    private static final int LONG = 500_000;

    private static final long LEAST = Integer.MIN_VALUE;
    private static final long MOST = Integer.MAX_VALUE;

    private static final Schema.Text LONG_TEXT = new Schema.Text(0, LONG, true);
    private static final Schema.Whole ANY_WHOLE = new Schema.Whole(LEAST, MOST);
    private static final Schema.Anything ANYTHING = new Schema.Anything();

    /** How much a part of an annotation counts for the agreement. */
    private static final Schema.Entries WEIGHTS = new Schema.Entries(new Schema.Group(new Schema(
            List.of(
                    new Schema.Member("overall", new Schema.Share(), false, true, null),
                    new Schema.Member("type", new Schema.Text(1, 255, false), false, true, null),
                    new Schema.Member("labels", new Schema.Entries(new Schema.Share()), false, null)),
            Set.of())));

    private static final ProjectSetting ASSIGNMENT_SETTINGS = group(
            ASSIGNMENT,
            List.of(word(DISTRIBUTION, AUTOMATIC, AUTOMATIC, ASSIGNED_ONLY).orNull()),
            "id",
            "project");

    private static final ProjectSetting REVIEW_SETTINGS = group(
            REVIEW,
            List.of(
                    text("instruction", LONG, "").orNull().forThoseWho(REVIEW_ACCESS),
                    flag("show_instruction", false).forThoseWho(REVIEW_ACCESS),
                    word("review_criteria", "one", "all", "one").orNull().forThoseWho(REVIEW_ACCESS),
                    flag(REVIEW_ASSIGNED_ONLY, false).forThoseWho(REVIEW_ACCESS),
                    flag("only_finished_tasks", false).forThoseWho(REVIEW_ACCESS),
                    word("requeue_rejected_tasks_mode", "requeue", "requeue", "remove", "flexible")
                            .orNull(),
                    flag("require_comment_on_reject", false).forThoseWho(REVIEW_ACCESS),
                    decimal("annotator_batch_percent", 5, "100.00").forThoseWho(REVIEW_ACCESS),
                    decimal("review_task_limit_percent", 5, null).orNull().forThoseWho(REVIEW_ACCESS),
                    word("sampling", "task_id", "task_id", "random", "by_annotator")
                            .orNull()
                            .forThoseWho(REVIEW_ACCESS),
                    flag("anonymize_annotations", false).forThoseWho(REVIEW_ACCESS),
                    flag("show_agreement_to_reviewers", false).forThoseWho(REVIEW_ACCESS),
                    flag("show_data_manager_to_reviewers", true).forThoseWho(REVIEW_ACCESS),
                    open("show_unused_data_columns_to_reviewers", new Schema.Flag())
                            .forThoseWho(REVIEW_ACCESS)),
            "id",
            "project",
            "requeue_rejected_tasks_to_annotator");

    static final List<ProjectSetting> ALL = List.of(
            // What people who label see of their work.
            text("color", 16, "#FFFFFF").orNull(),
            text("label_config", LONG, "<View></View>").orNull(),
            text("expert_instruction", LONG, "").orNull(),
            flag("show_instruction", false),
            flag("show_skip_button", true),
            flag("enable_empty_annotation", true),
            flag(SHOW_ANNOTATION_HISTORY, false),
            open("show_unused_data_columns_to_annotators", new Schema.Flag()),
            flag("reveal_preannotations_interactively", false),
            flag("show_collab_predictions", true),
            flag("evaluate_predictions_automatically", false),
            text("model_version", LONG, "").orNull(),
            whole("min_annotations_to_start_training", LEAST, MOST, 0),
            flag("require_comment_on_skip", false),
            text("comment_classification_config", LONG, ""),
            open("custom_task_lock_ttl", new Schema.Whole(1, 86_400)),
            flag("is_draft", false),
            // Which tasks they get.
            whole("maximum_annotations", LEAST, MOST, 1),
            whole("overlap_cohort_percentage", LEAST, MOST, 100),
            flag("show_overlap_first", false),
            flag("show_ground_truth_first", false),
            flag("strict_task_overlap", true),
            word("sampling", "Sequential sampling", "Sequential sampling", "Uniform sampling", "Uncertainty sampling")
                    .orNull(),
            word("skip_queue", "REQUEUE_FOR_OTHERS", "REQUEUE_FOR_ME", "REQUEUE_FOR_OTHERS", "IGNORE_SKIPPED")
                    .orNull(),
            open("annotation_limit_count", new Schema.Whole(1, Long.MAX_VALUE)),
            open("annotation_limit_percent", new Schema.Decimal(5, 2)),
            ASSIGNMENT_SETTINGS,
            REVIEW_SETTINGS,
            // Interfaces of the application's own.
            flag("use_custom_interface", false),
            open("custom_interface_code", LONG_TEXT),
            open("custom_interface_compiled", LONG_TEXT),
            open("custom_interface_params", ANYTHING),
            open("input_schema", ANYTHING),
            open("output_schema", ANYTHING),
            open("source_interface_id", ANY_WHOLE),
            open("source_interface_version", ANY_WHOLE),
            // How well people agree.
            open("control_weights", WEIGHTS).forThoseWho(AGREEMENT_MONITOR),
            word("agreement_methodology", "pairwise", "consensus", "pairwise").forThoseWho(AGREEMENT_MONITOR),
            open("agreement_threshold", new Schema.Decimal(3, 2)).forThoseWho(AGREEMENT_MONITOR),
            open("max_additional_annotators_assignable", ANY_WHOLE).forThoseWho(AGREEMENT_MONITOR),
            // How people are judged, and what else is for those who run the project.
            flag("annotator_evaluation_enabled", false).forThoseWho(PROJECT_CHANGE),
            word("annotator_evaluation_metric", "gt_agreement", "gt_agreement", "acceptance_score", "rejection_rate")
                    .orNull()
                    .forThoseWho(PROJECT_CHANGE),
            decimal("annotator_evaluation_minimum_score", 5, "95.00").orNull().forThoseWho(PROJECT_CHANGE),
            whole("annotator_evaluation_minimum_tasks", 0, Long.MAX_VALUE, 10)
                    .orNull()
                    .forThoseWho(PROJECT_CHANGE),
            whole("annotator_evaluation_continuous_tasks", 0, Long.MAX_VALUE, 0).forThoseWho(PROJECT_CHANGE),
            whole("annotator_evaluation_onboarding_tasks", 0, Long.MAX_VALUE, 0).forThoseWho(PROJECT_CHANGE),
            flag("pause_on_failed_annotator_evaluation", false).orNull().forThoseWho(PROJECT_CHANGE),
            text("custom_script", LONG, "").forThoseWho(PROJECT_CHANGE),
            open("internal_description", new Schema.AnyItems()).forThoseWho(PROJECT_CHANGE),
            open("task_data_login", new Schema.Text(0, 256, false)).forThoseWho(PROJECT_CHANGE));

    private SettingsTable() {}
}
