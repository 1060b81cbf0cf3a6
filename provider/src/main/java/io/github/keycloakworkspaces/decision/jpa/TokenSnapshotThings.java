package io.github.keycloakworkspaces.decision.jpa;

import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.TokenSnapshot.TitledWorkspace;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the workspaces and projects that rows of a {@link TokenSnapshotQuery} come with; one may be held in several ways. */
final class TokenSnapshotThings {

    /** The title of a workspace, or what an application calls a project. */
    private static final int NAME = 8;

    private static final int THING = 9;

    private final Map<WorkspaceId, TitledWorkspace> workspaces = new HashMap<>();
    private final Map<ProjectId, ProjectResource> projects = new HashMap<>();
    private final Map<ProjectId, String> externalIds = new HashMap<>();

    void add(Object[] row) {
        if (row.length <= THING) {
            return;
        }
        Object[] thing = Arrays.copyOfRange(row, THING, row.length);
        if (ResourceRows.isProject(thing)) {
            ProjectResource project = ResourceRows.project(thing);
            projects.put(project.id(), project);
            if (row[NAME] != null) {
                externalIds.put(project.id(), (String) row[NAME]);
            }
        } else if (row[NAME] != null) {
            WorkspaceResource workspace = ResourceRows.workspace(thing);
            workspaces.put(workspace.id(), new TitledWorkspace(workspace, (String) row[NAME]));
        }
    }

    List<TitledWorkspace> workspaces() {
        return List.copyOf(workspaces.values());
    }

    List<ProjectResource> projects() {
        return List.copyOf(projects.values());
    }

    Map<ProjectId, String> externalIds() {
        return externalIds;
    }
}
