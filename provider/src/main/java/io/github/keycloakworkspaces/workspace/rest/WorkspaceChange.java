package io.github.keycloakworkspaces.workspace.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.keycloakworkspaces.http.Lines;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.workspace.WorkspaceDetails;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What becomes different about a workspace; without a colour it is white. */
@JsonIgnoreProperties({"id", "created_by", "created_by_user", "projects_count", "membership", "permissions"})
record WorkspaceChange(
        @Nullable @Size(min = 1, max = 1000) String title,
        @Lines @Size(max = 65_536) Given<String> description,
        @Size(min = 1, max = 16) Given<String> color,
        @JsonProperty("is_personal") @Nullable Boolean personal,
        @JsonProperty("is_archived") @Nullable Boolean archived) {

    WorkspaceDetails apply(WorkspaceDetails present) {
        return new WorkspaceDetails(
                Objects.requireNonNullElse(title, present.title()),
                description.or(present.description()),
                Objects.requireNonNullElse(color.or(present.color()), WorkspaceDetails.DEFAULT_COLOR),
                Objects.requireNonNullElse(archived, present.archived()));
    }
}
