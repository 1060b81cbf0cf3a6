package io.github.keycloakworkspaces.project;

import org.jspecify.annotations.Nullable;

/**
 * What people write of a template.
 *
 * @param tags whatever the application sorts templates by: texts, numbers, lists and maps, as JSON has them
 */
public record TemplateDraft(
        String name, @Nullable String description, @Nullable Object tags, ProjectSettings settings) {

    TemplateDraft from(ProjectSettings others) {
        return new TemplateDraft(name, description, tags, others);
    }
}
