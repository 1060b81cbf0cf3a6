package io.github.keycloakworkspaces.workspace.rest;

import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.http.UserView;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.workspace.Workspace;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A workspace.
 *
 * @param createdByUser in lists only on request, and only for people who may see people
 * @param permissions the codes of what the caller may do with the workspace
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
        List<String> permissions,
        @Nullable MembershipView membership) {

    /** Who is an explicit member of which workspace, by number. */
    record MembershipView(long user, long workspace) {}

    static WorkspaceView of(
            Workspace workspace, PersonId viewer, @Nullable MemberProfile creator, Predicate<Action> may) {
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
                permissions(may),
                workspace.member() ? new MembershipView(viewer.value(), id) : null);
    }

    private static List<String> permissions(Predicate<Action> may) {
        return Arrays.stream(Action.values())
                .filter(action -> action.on().contains(ResourceType.WORKSPACE))
                .filter(may)
                .map(Action::code)
                .toList();
    }
}
