package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.kc.Access;
import io.github.keycloakworkspaces.kc.Guard;
import io.github.keycloakworkspaces.kc.RealmWorkspaces;
import io.github.keycloakworkspaces.project.Project;
import io.github.keycloakworkspaces.project.ProjectCrowd;
import io.github.keycloakworkspaces.project.ProjectProblems;
import io.github.keycloakworkspaces.project.ProjectViewer;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Projects as the caller of one request sees them. */
final class ProjectViews {

    private final Guard guard;
    private final RealmWorkspaces workspaces;
    private final Access access;

    ProjectViews(Guard guard, RealmWorkspaces workspaces, Access access) {
        this.guard = guard;
        this.workspaces = workspaces;
        this.access = access;
    }

    /**
     * How far the caller sees projects.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code permission.denied} for somebody who sees none
     *     in whatever role
     */
    static ProjectViewer viewer(RealmWorkspaces workspaces, Access access) {
        var snapshot = access.snapshot();
        if (snapshot == null) {
            return ProjectViewer.everywhere();
        }
        ProjectViewer viewer = ProjectViewer.of(snapshot, workspaces.decisions());
        boolean somewhere = viewer.reach(snapshot.role()) != Reach.NONE
                || snapshot.projectRoles().values().stream().anyMatch(role -> viewer.reach(role) != Reach.NONE);
        if (!somewhere) {
            throw Guard.denied(Action.PROJECT_VIEW);
        }
        return viewer;
    }

    /** Shows several projects, with one statement for the members of all. */
    Function<Project, ProjectView> showing(List<Project> projects, int members) {
        Map<ProjectId, WorkspaceId> places = projects.stream()
                .map(Project::resource)
                .collect(Collectors.toMap(
                        ProjectResource::id, project -> project.workspace().id()));
        Map<ProjectId, ProjectCrowd> crowds = workspaces.catalog().crowds(access.organization(), places, members);
        return project -> ProjectView.of(
                project,
                crowds.getOrDefault(project.resource().id(), ProjectCrowd.NOBODY),
                permitted(project)::contains);
    }

    ProjectView show(ProjectId id, int members) {
        Project project = find(id);
        return showing(List.of(project), members).apply(project);
    }

    private Project find(ProjectId id) {
        return workspaces.catalog().find(access.organization(), id).orElseThrow(ProjectProblems::notFound);
    }

    private Set<Action> permitted(Project project) {
        Set<Action> permitted = EnumSet.allOf(Action.class);
        permitted.removeIf(action -> !may(action, project));
        return permitted;
    }

    private boolean may(Action action, Project project) {
        return action.on().contains(ResourceType.PROJECT)
                ? guard.mayAlso(access, action, project.resource())
                : guard.mayAlso(access, action);
    }
}
