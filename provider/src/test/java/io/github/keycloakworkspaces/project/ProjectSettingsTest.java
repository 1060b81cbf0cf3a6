package io.github.keycloakworkspaces.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectSettingsTest {

    private static final Predicate<Action> ALL = EnumSet.allOf(Action.class)::contains;
    private static final Predicate<Action> NONE = EnumSet.noneOf(Action.class)::contains;

    @Test
    void whatIsSeenOfThemIsWhatIsShown() {
        ProjectSettings settings = ProjectSettings.DEFAULTS.with(Map.of(
                "custom_script",
                "print()",
                "task_data_login",
                "robot",
                "color",
                "#112233",
                "review_settings",
                Map.of("instruction", "Look", "requeue_rejected_tasks_mode", "remove")));

        assertThat(settings.seen(ALL)).isEqualTo(settings);
        assertThat(settings.seen(NONE).set())
                .isEqualTo(
                        Map.of("color", "#112233", "review_settings", Map.of("requeue_rejected_tasks_mode", "remove")));
        assertThat(settings.seen(NONE).shown(ALL)).isEqualTo(settings.shown(NONE));
    }

    /** One row, with its group if it is in one. */
    record Row(@Nullable ProjectSetting group, ProjectSetting setting) {

        Map<String, @Nullable Object> changes(@Nullable Object value) {
            Map<String, @Nullable Object> changes = new HashMap<>();
            changes.put(setting.name(), value);
            return group == null ? changes : Map.of(group.name(), changes);
        }

        @Nullable
        Object in(Map<String, @Nullable Object> shown) {
            Object parts = group == null ? shown : shown.get(group.name());
            return parts instanceof Map<?, ?> map ? map.get(setting.name()) : null;
        }

        @Override
        public String toString() {
            return (group == null ? "" : group.name() + ".") + setting.name();
        }
    }

    static Stream<Row> rows() {
        return SettingsTable.ALL.stream()
                .flatMap(setting -> setting.parts().isEmpty()
                        ? Stream.of(new Row(null, setting))
                        : setting.parts().stream().map(part -> new Row(setting, part)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatWasSetIsShownToThoseWhoMaySeeIt(Row row) {
        String value = "another value";
        ProjectSettings settings = ProjectSettings.DEFAULTS.with(row.changes(value));
        Object fallback = row.setting().member().fallback();
        Action audience = row.setting().audience();

        assertThat(row.in(settings.shown(ALL))).isEqualTo(value);
        assertThat(row.in(settings.shown(NONE))).isEqualTo(audience == null ? value : fallback);
        for (Action action : Action.values()) {
            boolean sees = audience == null || audience == action;
            assertThat(row.in(settings.shown(allowed -> allowed == action))).isEqualTo(sees ? value : fallback);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void defaultsHoldUntilSomethingIsSet(Row row) {
        Schema.Member member = row.setting().member();

        assertThat(row.in(ProjectSettings.DEFAULTS.shown(ALL))).isEqualTo(member.fallback());
        assertThat(member.fallback() != null || member.nullable()).isTrue();
        assertThat(fits(member.type(), member.fallback())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void clearedIsNotTheSameAsNeverSet(Row row) {
        ProjectSettings cleared = ProjectSettings.DEFAULTS.with(row.changes(null));

        assertThat(row.in(cleared.shown(ALL))).isNull();
        assertThat(cleared.set()).isNotEmpty();
    }

    @Test
    void everySettingIsDescribedOnce() {
        List<String> names = new ArrayList<>();
        SettingsTable.ALL.forEach(setting -> names.add(setting.name()));

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(45);
        assertThat(new ProjectSettings.Table().get().members())
                .extracting(Schema.Member::name)
                .isEqualTo(names);
        assertThat(ProjectSettings.DEFAULTS.shown(NONE)).containsOnlyKeys(names);
    }

    @Test
    void ofAGroupOnlyTheGivenPartsChange() {
        ProjectSettings settings = ProjectSettings.DEFAULTS
                .with(Map.of("review_settings", Map.of("instruction", "Look", "show_instruction", true)))
                .with(Map.of("review_settings", Map.of("instruction", "Look twice")));

        assertThat(settings.set())
                .isEqualTo(Map.of("review_settings", Map.of("instruction", "Look twice", "show_instruction", true)));
    }

    @Test
    void theSettingsThatMatterToDecisionsHaveNames() {
        ProjectSettings settings = ProjectSettings.DEFAULTS
                .assignedOnly(true)
                .reviewAssignedOnly(true)
                .showingAnnotationHistory(true);

        assertThat(settings.assignedOnly()).isTrue();
        assertThat(settings.reviewAssignedOnly()).isTrue();
        assertThat(settings.showsAnnotationHistory()).isTrue();
        assertThat(settings.shown(ALL)).containsEntry("show_annotation_history", true);
        assertThat(settings.assignedOnly(false).assignedOnly()).isFalse();
        assertThat(ProjectSettings.DEFAULTS.assignedOnly()).isFalse();
        assertThat(ProjectSettings.DEFAULTS
                        .with(Map.of(
                                "assignment_settings",
                                Collections.singletonMap("label_stream_task_distribution", null)))
                        .assignedOnly())
                .isFalse();
    }

    @Test
    void peopleWhoOnlyLabelDoNotSeeHowTheyAreJudged() {
        Set<String> hidden = Set.of(
                "agreement_threshold",
                "agreement_methodology",
                "annotator_evaluation_minimum_score",
                "custom_script",
                "internal_description",
                "task_data_login");

        assertThat(SettingsTable.ALL)
                .filteredOn(setting -> hidden.contains(setting.name()))
                .hasSize(hidden.size())
                .allSatisfy(setting -> assertThat(setting.audience()).isNotNull());
    }

    private static boolean fits(Schema.Type type, @Nullable Object value) {
        if (value == null) {
            return true;
        }
        if (type instanceof Schema.Text text) {
            return value instanceof String given && given.length() <= text.longest();
        }
        if (type instanceof Schema.Whole whole) {
            return value instanceof Long given && given >= whole.least() && given <= whole.most();
        }
        if (type instanceof Schema.Choice choice) {
            return choice.words().contains(String.valueOf(value));
        }
        if (type instanceof Schema.Decimal) {
            return String.valueOf(value).matches("[0-9]+[.][0-9]{2}");
        }
        return type instanceof Schema.Flag && value instanceof Boolean;
    }
}
