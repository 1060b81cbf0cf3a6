package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.project.MemberSummaries;
import io.github.keycloakworkspaces.project.Project;
import io.github.keycloakworkspaces.project.ProjectCatalog;
import io.github.keycloakworkspaces.project.ProjectPage;
import io.github.keycloakworkspaces.project.ProjectProblems;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Projects as the caller of one request sees them. */
final class ProjectViews {

    private final Guard guard;
    private final ProjectCatalog catalog;
    private final Access access;

    ProjectViews(Guard guard, ProjectCatalog catalog, Access access) {
        this.guard = guard;
        this.catalog = catalog;
        this.access = access;
    }

    /** Shows several projects, with a fixed number of statements for the members of all. */
    Function<Project, ProjectView> showing(Map<ProjectId, WorkspaceId> where, int members) {
        return showing(Set.copyOf(where.values()), where.keySet(), members);
    }

    /** Shows every project of the organization. */
    Function<Project, ProjectView> showingAll(int members) {
        return showing(null, null, members);
    }

    /** Shows the projects of one workspace. */
    Function<Project, ProjectView> showingAll(WorkspaceId workspace, int members) {
        return showing(Set.of(workspace), null, members);
    }

    private Function<Project, ProjectView> showing(
            @Nullable Set<WorkspaceId> places, @Nullable Set<ProjectId> projects, int members) {
        MemberSummaries summaries = catalog.summaries(access.organization(), places, projects, members);
        return project -> ProjectView.of(
                project, summaries.of(project.resource()), permitted(project)::contains, creates(project));
    }

    ProjectView show(ProjectId id, int members) {
        Project project = find(id);
        return showing(ProjectPage.places(List.of(project)), members).apply(project);
    }

    private Project find(ProjectId id) {
        return catalog.find(access.organization(), id).orElseThrow(ProjectProblems::notFound);
    }

    private Set<Action> permitted(Project project) {
        Set<Action> permitted = EnumSet.allOf(Action.class);
        permitted.removeIf(action -> !may(action, project));
        return permitted;
    }

    private boolean creates(Project project) {
        return guard.mayAlso(access, Action.PROJECT_CREATE, project.resource().workspace());
    }

    private boolean may(Action action, Project project) {
        return action.on().contains(ResourceType.PROJECT)
                ? guard.mayAlso(access, action, project.resource())
                : guard.mayAlso(access, action);
    }
}
