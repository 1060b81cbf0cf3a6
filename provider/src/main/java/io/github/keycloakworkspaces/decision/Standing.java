package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Map;

/**
 * A person's snapshot in one organization with the names that a token shows.
 *
 * @param alias the native organization's alias
 * @param titles the titles of the workspaces that the person created or is an explicit member of
 * @param places where the projects are that the person created, is an explicit member of or has a project role in
 */
public record Standing(
        PersonSnapshot snapshot, String alias, Map<WorkspaceId, String> titles, Map<ProjectId, Place> places) {

    /** A project's workspace, and whether people who only work on its data see the project. */
    public record Place(WorkspaceId workspace, boolean published) {}

    public Standing {
        titles = Map.copyOf(titles);
        places = Map.copyOf(places);
    }

    /** Whether the membership gives anything: a working role, and neither person nor organization disabled. */
    public boolean active() {
        return snapshot.enabled() && snapshot.role().working();
    }
}
