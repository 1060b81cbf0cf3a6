package io.github.keycloakworkspaces.workspace.rest;

import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.workspace.Workspace;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workspace in a list.
 *
 * @param membership the caller's explicit membership, or {@code null}
 */
record WorkspaceView(
        long id,
        String title,
        @Nullable String description,
        String color,
        boolean isPersonal,
        boolean isArchived,
        long createdBy,
        @Nullable Object createdByUser,
        long projectsCount,
        @Nullable Map<String, Long> membership) {

    static WorkspaceView of(Workspace workspace, PersonId viewer) {
        long id = workspace.id().value();
        return new WorkspaceView(
                id,
                workspace.title(),
                workspace.description(),
                workspace.color(),
                workspace.personalOf() != null,
                workspace.archived(),
                workspace.createdBy().value(),
                null,
                workspace.projects(),
                workspace.member() ? Map.of("user", viewer.value(), "workspace", id) : null);
    }
}
