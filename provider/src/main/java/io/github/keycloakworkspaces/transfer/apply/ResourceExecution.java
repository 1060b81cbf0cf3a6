package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.transfer.apply.GrantRows.AssigneeRow;
import io.github.keycloakworkspaces.transfer.apply.GrantRows.InProject;
import io.github.keycloakworkspaces.transfer.apply.GrantRows.InProjectAtAll;
import io.github.keycloakworkspaces.transfer.apply.GrantRows.InWorkspace;
import io.github.keycloakworkspaces.transfer.apply.GrantRows.ProjectRoleRow;
import io.github.keycloakworkspaces.transfer.apply.OrganizationApplier.Look;
import io.github.keycloakworkspaces.transfer.apply.ResourceRows.Creation;
import io.github.keycloakworkspaces.transfer.apply.ResourceRows.NewProject;
import io.github.keycloakworkspaces.transfer.apply.ResourceRows.NewTemplate;
import io.github.keycloakworkspaces.transfer.apply.ResourceRows.NewWorkspace;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.Origin;
import io.github.keycloakworkspaces.transfer.plan.Plan;
import io.github.keycloakworkspaces.transfer.plan.ResourcePath;
import io.github.keycloakworkspaces.transfer.plan.Step;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Assignment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The workspaces, projects and templates of one plan, and who has what there. */
final class ResourceExecution {

    private final TransferStores stores;
    private final OrganizationId organization;
    private final Map<String, PersonId> people;
    private final Look look;
    private final Map<ResourcePath, WorkspaceId> workspaces = new HashMap<>();
    private final Map<ResourcePath, ProjectId> projects = new HashMap<>();
    private @Nullable PersonId nobody;

    ResourceExecution(TransferStores stores, OrganizationId organization, Map<String, PersonId> people, Look look) {
        this.stores = stores;
        this.organization = organization;
        this.people = people;
        this.look = look;
        ResourcePath.workspaces(look.state().workspaces()).forEach((place, workspace) -> {
            workspaces.put(place, workspace.id());
            ResourcePath.projects(place, workspace.projects())
                    .forEach((path, project) -> projects.put(path, project.id()));
        });
    }

    void run() {
        Plan plan = look.plan();
        add(plan);
        plan.steps(Step.ChangeWorkspace.class)
                .forEach(step -> stores.workspaces().change(organization, workspace(step.place()), step.details()));
        plan.steps(Step.ChangeProject.class)
                .forEach(step -> stores.projects()
                        .write(organization, project(step.place()), workspace(step.workspace()), step.content()));
        plan.steps(Step.RemoveProject.class)
                .forEach(step -> stores.projects().remove(organization, project(step.place())));
        plan.steps(Step.RemoveWorkspace.class).forEach(step -> {
            if (!stores.workspaces().deleteEmpty(organization, workspace(step.place()))) {
                throw new IllegalStateException("projects are left in " + step.place());
            }
        });
        grants(plan);
        roles(plan);
        templates(plan);
    }

    private void add(Plan plan) {
        List<Step.AddWorkspace> newWorkspaces =
                plan.steps(Step.AddWorkspace.class).toList();
        List<WorkspaceId> workspaceIds = stores.placeRows()
                .addWorkspaces(
                        organization,
                        newWorkspaces.stream()
                                .map(step -> new NewWorkspace(step.details(), step.personal(), creation(step.origin())))
                                .toList());
        for (int i = 0; i < newWorkspaces.size(); i++) {
            workspaces.put(newWorkspaces.get(i).place(), workspaceIds.get(i));
        }
        List<Step.AddProject> newProjects = plan.steps(Step.AddProject.class).toList();
        List<ProjectId> projectIds = stores.placeRows()
                .addProjects(
                        organization,
                        newProjects.stream()
                                .map(step -> new NewProject(
                                        workspace(step.workspace()), step.content(), creation(step.origin())))
                                .toList());
        for (int i = 0; i < newProjects.size(); i++) {
            projects.put(newProjects.get(i).place(), projectIds.get(i));
        }
    }

    private void grants(Plan plan) {
        GrantRows rows = stores.grantRows();
        List<Step.RemoveGrant> removed = plan.steps(Step.RemoveGrant.class).toList();
        rows.removeFromWorkspaces(
                organization,
                removed.stream()
                        .filter(step -> isWorkspace(step.place()))
                        .map(step -> new InWorkspace(workspace(step.place()), person(step.user()), step.source()))
                        .toList());
        rows.removeFromProjects(
                organization,
                removed.stream()
                        .filter(step -> !isWorkspace(step.place()))
                        .map(step -> new InProject(project(step.place()), person(step.user()), step.source()))
                        .toList());
        List<Step.AddGrant> added = plan.steps(Step.AddGrant.class).toList();
        rows.addToWorkspaces(
                organization,
                added.stream()
                        .filter(step -> isWorkspace(step.place()))
                        .map(step -> new InWorkspace(workspace(step.place()), person(step.user()), step.source()))
                        .toList());
        rows.addToProjects(
                organization,
                added.stream()
                        .filter(step -> !isWorkspace(step.place()))
                        .map(step -> new InProject(project(step.place()), person(step.user()), step.source()))
                        .toList());
    }

    private void roles(Plan plan) {
        GrantRows rows = stores.grantRows();
        rows.removeRoles(
                organization,
                plan.steps(Step.RemoveRole.class)
                        .map(step -> new InProjectAtAll(project(step.place()), person(step.user())))
                        .toList());
        rows.putRoles(
                organization,
                plan.steps(Step.PutRole.class)
                        .map(step -> new ProjectRoleRow(project(step.place()), person(step.user()), step.role()))
                        .toList());
        rows.removeAssignees(
                organization,
                plan.steps(Step.RemoveAssignment.class)
                        .map(step -> assignee(step.place(), step.assignment()))
                        .toList());
        rows.addAssignees(
                organization,
                plan.steps(Step.AddAssignment.class)
                        .map(step -> assignee(step.place(), step.assignment()))
                        .toList());
    }

    private void templates(Plan plan) {
        plan.steps(Step.ChangeTemplate.class)
                .forEach(step -> stores.templates().write(organization, step.id(), step.content()));
        plan.steps(Step.RemoveTemplate.class).forEach(step -> stores.templates().remove(organization, step.id()));
        stores.placeRows()
                .addTemplates(
                        organization,
                        plan.steps(Step.AddTemplate.class)
                                .map(step -> new NewTemplate(step.content(), creation(step.origin()), step.changedAt()))
                                .toList());
    }

    private AssigneeRow assignee(ResourcePath place, Assignment assignment) {
        return new AssigneeRow(project(place), assignment.task(), person(assignment.user()), assignment.type());
    }

    boolean isWorkspace(ResourcePath place) {
        return workspaces.containsKey(place);
    }

    WorkspaceId workspace(ResourcePath place) {
        return Objects.requireNonNull(workspaces.get(place), place::toString);
    }

    ProjectId project(ResourcePath place) {
        return Objects.requireNonNull(projects.get(place), place::toString);
    }

    /** Without a word about who it was, the Owner; {@code null} is somebody without an account. */
    Creation creation(Origin origin) {
        if (!origin.createdBy().present()) {
            return new Creation(owner(), origin.createdAt());
        }
        String user = origin.createdBy().value();
        return new Creation(user == null ? nobody() : person(user), origin.createdAt());
    }

    private PersonId owner() {
        return look.plan()
                .steps(Step.PassOn.class)
                .map(step -> person(step.to()))
                .findFirst()
                .orElseGet(() -> {
                    String owner = look.state().head().owner();
                    return owner == null ? nobody() : person(owner);
                });
    }

    private PersonId nobody() {
        PersonId found = nobody == null ? stores.memberRows().nobody(organization) : nobody;
        nobody = found;
        return found;
    }

    private PersonId person(String user) {
        return Objects.requireNonNull(people.get(user), user);
    }
}
