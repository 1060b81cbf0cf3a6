package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.access.ProjectAccess;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** The workspaces and organizations that requests name. */
final class Targets {

    private Targets() {}

    /**
     * A workspace in which the caller may make projects; {@code null} for their own sandbox, if they may there.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code workspace.not_found},
     *     {@code permission.denied}
     */
    static @Nullable WorkspaceId of(Guard guard, Access access, @Nullable Long workspace) {
        if (workspace != null) {
            return guard.workspace(access, workspace, Action.PROJECT_CREATE).id();
        }
        if (!access.reach().covers(Reach.WORKSPACE)) {
            throw Guard.denied(Action.PROJECT_CREATE);
        }
        return null;
    }

    /** As {@link #of}; {@code null} if the project is to stay where it is. */
    static @Nullable WorkspaceId other(Guard guard, ProjectAccess project, @Nullable Long workspace) {
        boolean stays = workspace == null
                || workspace == project.project().workspace().id().value();
        return stays ? null : of(guard, project.access(), workspace);
    }
}
