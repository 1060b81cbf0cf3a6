package io.github.keycloakworkspaces.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people write of a project, and may change.
 *
 * @param title empty for one that gets a name of ours
 * @param externalId the name that an application gave it, unique in the organization
 * @param published whether people who only work on its data see it
 * @param pinnedAt since when it stands at the top of lists, or {@code null}
 */
public record ProjectDraft(
        String title,
        @Nullable String description,
        @Nullable String externalId,
        boolean published,
        @Nullable Instant pinnedAt,
        ProjectSettings settings) {

    /** Nothing written yet. */
    public static final ProjectDraft BLANK = new ProjectDraft("", null, null, false, null, ProjectSettings.DEFAULTS);

    ProjectDraft titled(String name) {
        return new ProjectDraft(name, description, externalId, published, pinnedAt, settings);
    }

    ProjectDraft unpublished() {
        return new ProjectDraft(title, description, externalId, false, pinnedAt, settings);
    }

    /** The same work to be done once more: unpublished, and unknown to the application. */
    ProjectDraft again(String name, @Nullable String about) {
        return new ProjectDraft(name, about, null, false, null, settings);
    }
}
