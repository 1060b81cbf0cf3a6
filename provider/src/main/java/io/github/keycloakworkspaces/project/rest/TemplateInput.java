package io.github.keycloakworkspaces.project.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.keycloakworkspaces.http.Lines;
import io.github.keycloakworkspaces.http.OtherMembers;
import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.project.TemplateDraft;
import io.github.keycloakworkspaces.shared.Given;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request changes of a template; what it doesn't mention stays as it is.
 *
 * @param projectId the project whose settings it takes
 */
@JsonIgnoreProperties("created_by")
record TemplateInput(
        @Size(min = 1, max = 1000) @Nullable String name,
        @Nullable Long projectId,
        @Lines @Size(min = 1, max = 500_000) Given<String> description,
        @Nullable Long organization,
        @Nullable Settings projectSettings,
        @OtherMembers(TemplateSettings.class) Map<String, @Nullable Object> settings) {

    /** A new one, which needs a name and a project. */
    @JsonIgnoreProperties("created_by")
    record New(
            @Size(min = 1, max = 1000) String name,
            long projectId,
            @Lines @Size(min = 1, max = 500_000) Given<String> description,
            @Nullable Long organization,
            @Nullable Settings projectSettings,
            @OtherMembers(TemplateSettings.class) Map<String, @Nullable Object> settings) {

        TemplateInput input() {
            return new TemplateInput(name, projectId, description, organization, projectSettings, settings);
        }
    }

    /** As a project has them. */
    record Settings(
            @OtherMembers(ProjectSettings.Table.class) Map<String, @Nullable Object> settings) {}

    TemplateDraft applyTo(TemplateDraft present) {
        ProjectSettings all = projectSettings == null
                ? present.settings()
                : present.settings().with(projectSettings.settings());
        return new TemplateDraft(
                name == null ? present.name() : name,
                description.or(present.description()),
                settings.containsKey(TemplateSettings.TAGS) ? settings.get(TemplateSettings.TAGS) : present.tags(),
                all.with(TemplateSettings.given(settings)));
    }
}
