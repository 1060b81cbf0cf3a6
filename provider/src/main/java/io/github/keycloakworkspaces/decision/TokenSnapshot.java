package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.List;
import java.util.Map;

/**
 * A person's snapshot in one organization with the things that a token may show, as decisions need to know them. What is
 * among them may be denied to the person all the same.
 *
 * @param alias the native organization's alias
 * @param workspaces those that the person created or is an explicit member of; of the created ones the first {@value #MOST}
 * @param projects those that the person is an explicit member of, has a project role in, or created; of those that were only
 *     created the first {@value #MOST} outside of the person's workspaces
 * @param externalIds what an application calls those of the projects that it gave a name
 */
public record TokenSnapshot(
        PersonSnapshot snapshot,
        String alias,
        List<TitledWorkspace> workspaces,
        List<ProjectResource> projects,
        Map<ProjectId, String> externalIds) {

    /** How many things that somebody created are looked at: more than any token lists. */
    public static final int MOST = 1001;

    /** A workspace and its title. */
    public record TitledWorkspace(WorkspaceResource workspace, String title) {}

    public TokenSnapshot {
        workspaces = List.copyOf(workspaces);
        projects = List.copyOf(projects);
        externalIds = Map.copyOf(externalIds);
    }

    /** Of projects that no application gave a name. */
    public TokenSnapshot(
            PersonSnapshot snapshot, String alias, List<TitledWorkspace> workspaces, List<ProjectResource> projects) {
        this(snapshot, alias, workspaces, projects, Map.of());
    }

    /** Whether all workspaces are among them. */
    public boolean hasAllWorkspaces() {
        return workspaces.stream().filter(titled -> created(titled.workspace())).count() < MOST;
    }

    /** Whether all projects are among them: they aren't looked for where there are too many workspaces already. */
    public boolean hasAllProjects() {
        return hasAllWorkspaces()
                && projects.stream().filter(this::createdElsewhere).count() < MOST;
    }

    private boolean createdElsewhere(ProjectResource project) {
        WorkspaceResource workspace = project.workspace();
        return project.createdBy().equals(snapshot.person())
                && !created(workspace)
                && !snapshot.workspaces().contains(workspace.id());
    }

    private boolean created(WorkspaceResource workspace) {
        return workspace.createdBy().equals(snapshot.person());
    }
}
