package io.github.keycloakworkspaces.workspace.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.keycloakworkspaces.http.Lines;
import io.github.keycloakworkspaces.workspace.WorkspaceDetails;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A workspace to create; white, shared and in use unless it says otherwise. */
@JsonIgnoreProperties({"id", "created_by", "created_by_user", "projects_count", "membership", "permissions"})
record NewWorkspaceInput(
        @Size(min = 1, max = 1000) String title,
        @Nullable @Lines @Size(max = 65_536) String description,
        @Nullable @Size(min = 1, max = 16) String color,
        @JsonProperty("is_personal") @Nullable Boolean personal,
        @JsonProperty("is_archived") @Nullable Boolean archived) {

    WorkspaceDetails details() {
        return new WorkspaceDetails(
                title,
                description,
                Objects.requireNonNullElse(color, WorkspaceDetails.DEFAULT_COLOR),
                Boolean.TRUE.equals(archived));
    }
}
