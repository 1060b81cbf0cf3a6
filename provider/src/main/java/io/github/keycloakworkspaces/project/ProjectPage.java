package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Projects of a list, which may be too large to be in memory at once: a project has up to a megabyte of settings.
 *
 * @param where in which workspace each of them is, known before they are read; empty for a whole list
 */
public record ProjectPage(Page<Project> rows, Map<ProjectId, WorkspaceId> where) {

    public ProjectPage {
        where = Map.copyOf(where);
    }

    /** A page of few, which are there. */
    public static ProjectPage of(List<Project> projects, long count) {
        return new ProjectPage(new Page<>(projects, count), places(projects));
    }

    public static Map<ProjectId, WorkspaceId> places(List<Project> projects) {
        return projects.stream()
                .map(Project::resource)
                .collect(Collectors.toMap(
                        ProjectResource::id, project -> project.workspace().id()));
    }
}
