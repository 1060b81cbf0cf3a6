package io.github.keycloakworkspaces.project.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.keycloakworkspaces.http.Lines;
import io.github.keycloakworkspaces.http.OtherMembers;
import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.shared.Given;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request writes of a project; what it doesn't mention stays as it is.
 *
 * @param organization has no effect, but must not be somebody else's
 */
@JsonIgnoreProperties({"created_by", "task_data_password"})
record ProjectInput(
        @Size(min = 3, max = 50) @Nullable String title,
        @Lines @Size(max = 500_000) Given<String> description,
        Given<String> externalId,
        @JsonProperty("is_published") @Nullable Boolean published,
        Given<Instant> pinnedAt,
        @Nullable Long workspace,
        @Nullable Long organization,
        @OtherMembers(ProjectSettings.Table.class) Map<String, @Nullable Object> settings) {

    ProjectDraft applyTo(ProjectDraft present) {
        return new ProjectDraft(
                title == null ? present.title() : title,
                description.or(present.description()),
                externalId.or(present.externalId()),
                published == null ? present.published() : published,
                pinnedAt.or(present.pinnedAt()),
                present.settings().with(settings));
    }
}
