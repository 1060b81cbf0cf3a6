package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.schema.Schema;
import io.github.keycloakworkspaces.schema.Schema.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an answer shows of a project beside its own components: the settings, and what the contract wants to
 * be there although tasks and annotations are the labelling application's.
 */
final class ProjectAnswers implements Supplier<Schema> {

    private static final Schema.Type FLAG = new Schema.Flag();
    private static final Schema.Type COUNT = new Schema.Whole(0, Long.MAX_VALUE);
    private static final Schema.Type LIST = new Schema.AnyItems();
    private static final Schema.Type OBJECT = new Schema.Entries(new Schema.Anything());
    private static final Schema.Type TEXT = new Schema.Text(0, 255, false);

    /** Work that is done elsewhere. */
    private static final List<Member> ABSENT = Stream.concat(
                    Stream.of(
                                    "finished_task_number",
                                    "ground_truth_number",
                                    "num_tasks_with_annotations",
                                    "queue_done",
                                    "queue_left",
                                    "queue_total",
                                    "rejected",
                                    "review_total_tasks",
                                    "reviewed_number",
                                    "reviewer_queue_total",
                                    "skipped_annotations_number",
                                    "task_number",
                                    "total_annotations_number",
                                    "total_predictions_number",
                                    "useful_annotation_number")
                            .map(name -> new Member(name, COUNT, false, 0)),
                    Stream.of(
                            new Member("allow_stream", FLAG, false, true),
                            new Member("ready", FLAG, false, true),
                            new Member("config_has_control_tags", FLAG, false, false),
                            new Member("config_suitable_for_bulk_annotation", FLAG, false, false),
                            new Member("is_dimensions_enabled", FLAG, false, false),
                            new Member("start_training_on_annotation_update", FLAG, false, false),
                            new Member("duplication_done", FLAG, false, false),
                            new Member("duplication_status", TEXT, false, ""),
                            new Member("parsed_label_config", OBJECT, false, Map.of()),
                            new Member("data_types", OBJECT, true, Map.of()),
                            new Member("blueprints", LIST, false, List.of()),
                            new Member("prompts", LIST, true, null),
                            new Member("internal_description_short", TEXT, true, null)))
            .toList();

    private static final Schema.Type NUMBER = new Schema.Whole(1, Long.MAX_VALUE);

    @Override
    public Schema get() {
        Schema settings = new ProjectSettings.Table().get();
        return settings.with(Stream.concat(
                        ABSENT.stream(),
                        Stream.of(
                                identified(settings, "assignment_settings"),
                                identified(
                                        settings,
                                        "review_settings",
                                        new Member("requeue_rejected_tasks_to_annotator", FLAG, false, null))))
                .toList());
    }

    /** The settings as they are for somebody, with what isn't there. */
    static Map<String, @Nullable Object> of(long project, Map<String, @Nullable Object> settings) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(settings);
        ABSENT.forEach(member -> shown.put(member.name(), member.fallback()));
        shown.put("assignment_settings", group(project, settings.get("assignment_settings")));
        Map<String, @Nullable Object> review = group(project, settings.get("review_settings"));
        review.put("requeue_rejected_tasks_to_annotator", "requeue".equals(review.get("requeue_rejected_tasks_mode")));
        shown.put("review_settings", review);
        return shown;
    }

    /** A project has one group of each kind, which has the project's own number. */
    private static Map<String, @Nullable Object> group(long project, @Nullable Object parts) {
        Map<String, @Nullable Object> group = new LinkedHashMap<>();
        group.put("id", project);
        group.put("project", project);
        if (parts instanceof Map<?, ?> settings) {
            settings.forEach((name, value) -> group.put(String.valueOf(name), value));
        }
        return group;
    }

    private static Member identified(Schema settings, String name, Member... more) {
        Member member = settings.member(name);
        if (member == null || !(member.type() instanceof Schema.Group group)) {
            throw new IllegalStateException("no group of settings: " + name);
        }
        List<Member> members = Stream.concat(
                        Stream.of(new Member("id", NUMBER, false, null), new Member("project", NUMBER, false, null)),
                        Stream.of(more))
                .toList();
        return new Member(name, new Schema.Group(group.schema().with(members)), false, null);
    }
}
