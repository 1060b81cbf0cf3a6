package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.schema.Schema;
import io.github.keycloakworkspaces.schema.Schema.Member;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings that a template shows and takes beside {@code project_settings}, which has all others. */
final class TemplateSettings implements Supplier<Schema> {

    static final String TAGS = "tags";
    static final String SCRIPT = "custom_script";

    private static final List<String> NAMES = List.of(
            "assignment_settings",
            "review_settings",
            SCRIPT,
            "require_comment_on_skip",
            "show_unused_data_columns_to_annotators");

    @Override
    public Schema get() {
        Schema settings = new ProjectSettings.Table().get();
        Stream<Member> beside = NAMES.stream()
                .map(settings::member)
                .map(Objects::requireNonNull)
                .map(TemplateSettings::clearable);
        Member tags = new Member(TAGS, new Schema.Anything(), true, null);
        return new Schema(Stream.concat(beside, Stream.of(tags)).toList(), Set.of());
    }

    /** What a request gives beside the others, for a project. */
    static Map<String, @Nullable Object> given(Map<String, @Nullable Object> rest) {
        Map<String, @Nullable Object> settings = new HashMap<>(rest);
        settings.remove(TAGS);
        if (settings.containsKey(SCRIPT)) {
            settings.put(SCRIPT, Objects.requireNonNullElse(settings.get(SCRIPT), ""));
        }
        return settings;
    }

    /** Those that an answer shows by themselves. */
    static Map<String, @Nullable Object> beside(Map<String, @Nullable Object> shown, @Nullable Object tags) {
        Map<String, @Nullable Object> beside = new LinkedHashMap<>();
        NAMES.forEach(name -> beside.put(name, shown.get(name)));
        beside.put(TAGS, tags);
        return beside;
    }

    /** All others. */
    static Map<String, @Nullable Object> within(Map<String, @Nullable Object> shown) {
        Map<String, @Nullable Object> within = new LinkedHashMap<>(shown);
        NAMES.forEach(within::remove);
        return within;
    }

    /** A template without a script has {@code null} for it in the contract. */
    private static Member clearable(Member member) {
        return member.name().equals(SCRIPT) ? new Member(SCRIPT, member.type(), true, member.fallback()) : member;
    }
}
