package io.github.keycloakworkspaces.workspace.rest;

import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.http.UserView;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * A workspace.
 *
 * @param createdByUser in lists only on request, and only for people who may see people
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
        @Nullable UserView createdByUser,
        long projectsCount,
        @Nullable MembershipView membership) {

    /** Who is an explicit member of which workspace, by number. */
    record MembershipView(long user, long workspace) {}

    static WorkspaceView of(Workspace workspace, PersonId viewer, @Nullable MemberProfile creator) {
        long id = workspace.id().value();
        var details = workspace.details();
        return new WorkspaceView(
                id,
                details.title(),
                details.description(),
                details.color(),
                workspace.personalOf() != null,
                details.archived(),
                workspace.createdBy().value(),
                creator == null ? null : UserView.of(creator),
                workspace.projects(),
                workspace.member() ? new MembershipView(viewer.value(), id) : null);
    }
}
