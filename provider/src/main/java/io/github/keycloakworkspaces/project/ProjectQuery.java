package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which projects a list shows, in which order. Everything that is {@code null} asks for nothing.
 *
 * @param title exactly
 * @param search is contained in the title or the description, whatever the case
 * @param archived whether the workspace is archived
 * @param pinned whether it stands at the top of lists
 * @param published the states that are wanted: published, not published, both or none
 * @param limit rows a page; {@code Integer.MAX_VALUE} for all
 */
public record ProjectQuery(
        ProjectViewer viewer,
        @Nullable Set<ProjectId> ids,
        @Nullable Set<WorkspaceId> workspaces,
        @Nullable String title,
        @Nullable String search,
        @Nullable Boolean archived,
        @Nullable Boolean pinned,
        @Nullable Set<Boolean> published,
        @Nullable Long sourceInterface,
        Order order,
        boolean descending,
        int offset,
        int limit) {

    /** What a list of projects may be sorted by; the number of the project breaks ties. */
    public enum Order {
        /** Pinned ones first, then the newest. */
        USUAL,
        NUMBER,
        TITLE,
        CREATED,
        PINNED
    }

    /** Everything that somebody sees in one workspace. */
    public static ProjectQuery in(WorkspaceId workspace, ProjectViewer viewer) {
        return new ProjectQuery(
                viewer,
                null,
                Set.of(workspace),
                null,
                null,
                null,
                null,
                null,
                null,
                Order.USUAL,
                false,
                0,
                Integer.MAX_VALUE);
    }
}
