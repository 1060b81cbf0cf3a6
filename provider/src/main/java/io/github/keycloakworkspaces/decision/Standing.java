package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Map;

/**
 * A person's snapshot in one organization with the names that a token shows.
 *
 * @param alias the native organization's alias
 * @param titles the titles of the workspaces that the person created or is an explicit member of; of the created ones
 *     the first {@value #MOST}
 * @param places where the projects are that the person is an explicit member of, has a project role in, or created; of
 *     those that were only created the first {@value #MOST} outside of the person's workspaces
 */
public record Standing(
        PersonSnapshot snapshot, String alias, Map<WorkspaceId, String> titles, Map<ProjectId, Place> places) {

    /** How many things that somebody created are looked at: more than any token lists. */
    public static final int MOST = 1001;

    /**
     * A project's workspace.
     *
     * @param published whether people who only work on the project's data see it
     * @param created whether the person created it
     */
    public record Place(WorkspaceId workspace, boolean published, boolean created) {}

    public Standing {
        titles = Map.copyOf(titles);
        places = Map.copyOf(places);
    }

    /** Whether the person created the workspace and isn't an explicit member of it. */
    public boolean created(WorkspaceId workspace) {
        return titles.containsKey(workspace) && !snapshot.workspaces().contains(workspace);
    }
}
