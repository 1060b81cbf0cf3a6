package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.schema.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What has been set in a project; for the rest the defaults of the table hold, also those of a later version. A few
 * settings matter to decisions and have names here, the others are the labelling application's. Immutable.
 */
public final class ProjectSettings {

    public static final ProjectSettings DEFAULTS = new ProjectSettings(Map.of());

    private static final Schema SCHEMA =
            new Schema(SettingsTable.ALL.stream().map(ProjectSetting::member).toList(), Set.of());

    private final Map<String, @Nullable Object> set;

    private ProjectSettings(Map<String, @Nullable Object> set) {
        this.set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }

    /** The table, for those who read requests or describe them. */
    public static final class Table implements Supplier<Schema> {

        @Override
        public Schema get() {
            return SCHEMA;
        }
    }

    /**
     * These settings with others in the place of those of the same name; of a group only the parts that are given.
     *
     * @param changes by name, as the table has them
     */
    public ProjectSettings with(Map<String, @Nullable Object> changes) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(set);
        changes.forEach((name, value) -> {
            Map<String, @Nullable Object> parts = new LinkedHashMap<>(part(name));
            boolean group = value instanceof Map && isGroup(name);
            parts.putAll(group ? parts(value) : Map.of());
            changed.put(name, group ? Collections.unmodifiableMap(parts) : value);
        });
        return new ProjectSettings(changed);
    }

    /** Only what has been set, to be stored. */
    public Map<String, @Nullable Object> set() {
        return set;
    }

    /** Every setting of the table for somebody; what they must not see is shown as if it had not been set. */
    public Map<String, @Nullable Object> shown(Predicate<Action> may) {
        return shown(SettingsTable.ALL, set, may);
    }

    /** What has been set, as far as somebody may see it. */
    public ProjectSettings seen(Predicate<Action> may) {
        return new ProjectSettings(seen(SettingsTable.ALL, set, may));
    }

    /** Whether people see what they themselves have annotated. */
    public boolean showsAnnotationHistory() {
        return Boolean.TRUE.equals(set.get(SettingsTable.SHOW_ANNOTATION_HISTORY));
    }

    /** Whether people label only the tasks that are assigned to them. */
    public boolean assignedOnly() {
        return SettingsTable.ASSIGNED_ONLY.equals(part(SettingsTable.ASSIGNMENT).get(SettingsTable.DISTRIBUTION));
    }

    /** Whether people review only the tasks that are assigned to them. */
    public boolean reviewAssignedOnly() {
        return Boolean.TRUE.equals(part(SettingsTable.REVIEW).get(SettingsTable.REVIEW_ASSIGNED_ONLY));
    }

    public ProjectSettings showingAnnotationHistory(boolean shows) {
        return with(Map.of(SettingsTable.SHOW_ANNOTATION_HISTORY, shows));
    }

    public ProjectSettings assignedOnly(boolean only) {
        String word = only ? SettingsTable.ASSIGNED_ONLY : SettingsTable.AUTOMATIC;
        return with(Map.of(SettingsTable.ASSIGNMENT, Map.of(SettingsTable.DISTRIBUTION, word)));
    }

    public ProjectSettings reviewAssignedOnly(boolean only) {
        return with(Map.of(SettingsTable.REVIEW, Map.of(SettingsTable.REVIEW_ASSIGNED_ONLY, only)));
    }

    /** These without {@code show_annotation_history}, and without what tasks are handed out by where that is as usual. */
    public ProjectSettings withoutDecisive() {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(set);
        rest.remove(SettingsTable.SHOW_ANNOTATION_HISTORY);
        drop(rest, SettingsTable.ASSIGNMENT, SettingsTable.DISTRIBUTION, !assignedOnly());
        drop(rest, SettingsTable.REVIEW, SettingsTable.REVIEW_ASSIGNED_ONLY, !reviewAssignedOnly());
        return new ProjectSettings(rest);
    }

    private void drop(Map<String, @Nullable Object> rest, String group, String part, boolean usual) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>(part(group));
        if (usual) {
            parts.remove(part);
        }
        if (parts.isEmpty()) {
            rest.remove(group);
        } else {
            rest.put(group, Collections.unmodifiableMap(parts));
        }
    }

    private static Map<String, @Nullable Object> shown(
            List<ProjectSetting> rows, Map<String, @Nullable Object> set, Predicate<Action> may) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        for (ProjectSetting row : rows) {
            Action audience = row.audience();
            boolean visible = set.containsKey(row.name()) && (audience == null || may.test(audience));
            Object value = visible ? set.get(row.name()) : row.member().fallback();
            shown.put(row.name(), row.parts().isEmpty() ? value : shown(row.parts(), parts(value), may));
        }
        return shown;
    }

    private static Map<String, @Nullable Object> seen(
            List<ProjectSetting> rows, Map<String, @Nullable Object> set, Predicate<Action> may) {
        Map<String, @Nullable Object> seen = new LinkedHashMap<>();
        for (ProjectSetting row : rows) {
            Action audience = row.audience();
            if (set.containsKey(row.name()) && (audience == null || may.test(audience))) {
                Object value = set.get(row.name());
                boolean group = !row.parts().isEmpty() && value != null;
                seen.put(row.name(), group ? Collections.unmodifiableMap(seen(row.parts(), parts(value), may)) : value);
            }
        }
        return seen;
    }

    private static boolean isGroup(String name) {
        Schema.Member member = SCHEMA.member(name);
        return member != null && member.type() instanceof Schema.Group;
    }

    private Map<String, @Nullable Object> part(String name) {
        return isGroup(name) ? parts(set.get(name)) : Map.of();
    }

    @SuppressWarnings("unchecked") // groups have texts as names, like every JSON object
    private static Map<String, @Nullable Object> parts(@Nullable Object group) {
        return group == null ? Map.of() : (Map<String, @Nullable Object>) group;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProjectSettings settings && settings.set.equals(set);
    }

    @Override
    public int hashCode() {
        return set.hashCode();
    }
}
