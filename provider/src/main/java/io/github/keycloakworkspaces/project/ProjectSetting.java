package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of settings.
 *
 * @param audience what somebody must be allowed to do in the project to see it; {@code null} for everybody who sees the
 *     project
 * @param parts the rows of a group, empty for a single value
 */
record ProjectSetting(Schema.Member member, @Nullable Action audience, List<ProjectSetting> parts) {

    ProjectSetting {
        parts = List.copyOf(parts);
    }

    private ProjectSetting(String name, Schema.Type type, boolean nullable, @Nullable Object fallback) {
        this(new Schema.Member(name, type, nullable, fallback), null, List.of());
    }

    static ProjectSetting flag(String name, boolean fallback) {
        return new ProjectSetting(name, new Schema.Flag(), false, fallback);
    }

    static ProjectSetting whole(String name, long least, long most, long fallback) {
        return new ProjectSetting(name, new Schema.Whole(least, most), false, fallback);
    }

    static ProjectSetting text(String name, int longest, String fallback) {
        return new ProjectSetting(name, new Schema.Text(0, longest, true), false, fallback);
    }

    static ProjectSetting word(String name, String fallback, String... words) {
        return new ProjectSetting(name, new Schema.Choice(List.of(words)), false, fallback);
    }

    /** A decimal number with two places, written as a text. */
    static ProjectSetting decimal(String name, int digits, @Nullable String fallback) {
        return new ProjectSetting(name, new Schema.Decimal(digits, 2), false, fallback);
    }

    /** A value of that type that is {@code null} as long as nobody has said anything. */
    static ProjectSetting open(String name, Schema.Type type) {
        return new ProjectSetting(name, type, true, null);
    }

    /** An object with rows of its own. */
    static ProjectSetting group(String name, List<ProjectSetting> parts, String... harmless) {
        List<Schema.Member> members = parts.stream().map(ProjectSetting::member).toList();
        Schema schema = new Schema(members, java.util.Set.of(harmless));
        return new ProjectSetting(new Schema.Member(name, new Schema.Group(schema), false, null), null, parts);
    }

    ProjectSetting orNull() {
        return new ProjectSetting(
                new Schema.Member(member.name(), member.type(), true, member.fallback()), audience, parts);
    }

    ProjectSetting forThoseWho(Action action) {
        return new ProjectSetting(member, action, parts);
    }

    String name() {
        return member.name();
    }
}
