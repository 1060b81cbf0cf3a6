package io.github.keycloakworkspaces.transfer;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.transfer.GrantRows.AssigneeRow;
import io.github.keycloakworkspaces.transfer.GrantRows.InProject;
import io.github.keycloakworkspaces.transfer.GrantRows.InProjectAtAll;
import io.github.keycloakworkspaces.transfer.GrantRows.InWorkspace;
import io.github.keycloakworkspaces.transfer.GrantRows.ProjectRoleRow;
import io.github.keycloakworkspaces.transfer.OrganizationApplier.Look;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.Origin;
import io.github.keycloakworkspaces.transfer.OrganizationState.Assignment;
import io.github.keycloakworkspaces.transfer.OrganizationState.ProjectState;
import io.github.keycloakworkspaces.transfer.PlaceRows.Creation;
import io.github.keycloakworkspaces.transfer.PlaceRows.NewProject;
import io.github.keycloakworkspaces.transfer.PlaceRows.NewTemplate;
import io.github.keycloakworkspaces.transfer.PlaceRows.NewWorkspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The workspaces, projects and templates of one plan, and who has what there. */
final class PlaceExecution {

    private final Tools tools;
    private final OrganizationId organization;
    private final Map<String, PersonId> people;
    private final Look look;
    private final Map<Place, WorkspaceId> workspaces = new HashMap<>();
    private final Map<Place, ProjectId> projects = new HashMap<>();
    private @Nullable PersonId nobody;

    PlaceExecution(Tools tools, OrganizationId organization, Map<String, PersonId> people, Look look) {
        this.tools = tools;
        this.organization = organization;
        this.people = people;
        this.look = look;
        WorkspacePlanner.places(look.state().workspaces()).forEach((place, workspace) -> {
            workspaces.put(place, workspace.id());
            Place.Counter titles = new Place.Counter(place, "projects");
            for (ProjectState project : workspace.projects()) {
                projects.put(titles.next(project.content().title()), project.id());
            }
        });
    }

    void run() {
        Plan plan = look.plan();
        add(plan);
        plan.deeds(Deed.ChangeWorkspace.class)
                .forEach(deed -> tools.workspaces().change(organization, workspace(deed.place()), deed.details()));
        plan.deeds(Deed.ChangeProject.class)
                .forEach(deed -> tools.projects()
                        .write(organization, project(deed.place()), workspace(deed.workspace()), deed.content()));
        plan.deeds(Deed.RemoveProject.class)
                .forEach(deed -> tools.projects().remove(organization, project(deed.place())));
        plan.deeds(Deed.RemoveWorkspace.class).forEach(deed -> {
            if (!tools.workspaces().deleteEmpty(organization, workspace(deed.place()))) {
                throw new IllegalStateException("projects are left in " + deed.place());
            }
        });
        grants(plan);
        roles(plan);
        templates(plan);
    }

    private void add(Plan plan) {
        List<Deed.AddWorkspace> newWorkspaces =
                plan.deeds(Deed.AddWorkspace.class).toList();
        List<WorkspaceId> workspaceIds = tools.placeRows()
                .addWorkspaces(
                        organization,
                        newWorkspaces.stream()
                                .map(deed -> new NewWorkspace(deed.details(), deed.personal(), creation(deed.origin())))
                                .toList());
        for (int i = 0; i < newWorkspaces.size(); i++) {
            workspaces.put(newWorkspaces.get(i).place(), workspaceIds.get(i));
        }
        List<Deed.AddProject> newProjects = plan.deeds(Deed.AddProject.class).toList();
        List<ProjectId> projectIds = tools.placeRows()
                .addProjects(
                        organization,
                        newProjects.stream()
                                .map(deed -> new NewProject(
                                        workspace(deed.workspace()), deed.content(), creation(deed.origin())))
                                .toList());
        for (int i = 0; i < newProjects.size(); i++) {
            projects.put(newProjects.get(i).place(), projectIds.get(i));
        }
    }

    private void grants(Plan plan) {
        GrantRows rows = tools.grantRows();
        List<Deed.RemoveGrant> removed = plan.deeds(Deed.RemoveGrant.class).toList();
        rows.removeFromWorkspaces(
                organization,
                removed.stream()
                        .filter(deed -> isWorkspace(deed.place()))
                        .map(deed -> new InWorkspace(workspace(deed.place()), person(deed.user()), deed.source()))
                        .toList());
        rows.removeFromProjects(
                organization,
                removed.stream()
                        .filter(deed -> !isWorkspace(deed.place()))
                        .map(deed -> new InProject(project(deed.place()), person(deed.user()), deed.source()))
                        .toList());
        List<Deed.AddGrant> added = plan.deeds(Deed.AddGrant.class).toList();
        rows.addToWorkspaces(
                organization,
                added.stream()
                        .filter(deed -> isWorkspace(deed.place()))
                        .map(deed -> new InWorkspace(workspace(deed.place()), person(deed.user()), deed.source()))
                        .toList());
        rows.addToProjects(
                organization,
                added.stream()
                        .filter(deed -> !isWorkspace(deed.place()))
                        .map(deed -> new InProject(project(deed.place()), person(deed.user()), deed.source()))
                        .toList());
    }

    private void roles(Plan plan) {
        GrantRows rows = tools.grantRows();
        rows.removeRoles(
                organization,
                plan.deeds(Deed.RemoveRole.class)
                        .map(deed -> new InProjectAtAll(project(deed.place()), person(deed.user())))
                        .toList());
        rows.putRoles(
                organization,
                plan.deeds(Deed.PutRole.class)
                        .map(deed -> new ProjectRoleRow(project(deed.place()), person(deed.user()), deed.role()))
                        .toList());
        rows.removeAssignees(
                organization,
                plan.deeds(Deed.RemoveAssignment.class)
                        .map(deed -> assignee(deed.place(), deed.assignment()))
                        .toList());
        rows.addAssignees(
                organization,
                plan.deeds(Deed.AddAssignment.class)
                        .map(deed -> assignee(deed.place(), deed.assignment()))
                        .toList());
    }

    private void templates(Plan plan) {
        plan.deeds(Deed.ChangeTemplate.class)
                .forEach(deed -> tools.templates().write(organization, deed.id(), deed.content()));
        plan.deeds(Deed.RemoveTemplate.class).forEach(deed -> tools.templates().remove(organization, deed.id()));
        tools.placeRows()
                .addTemplates(
                        organization,
                        plan.deeds(Deed.AddTemplate.class)
                                .map(deed -> new NewTemplate(deed.content(), creation(deed.origin()), deed.changedAt()))
                                .toList());
    }

    private AssigneeRow assignee(Place place, Assignment assignment) {
        return new AssigneeRow(project(place), assignment.task(), person(assignment.user()), assignment.type());
    }

    boolean isWorkspace(Place place) {
        return workspaces.containsKey(place);
    }

    WorkspaceId workspace(Place place) {
        return Objects.requireNonNull(workspaces.get(place), place::toString);
    }

    ProjectId project(Place place) {
        return Objects.requireNonNull(projects.get(place), place::toString);
    }

    /** Without a word about who it was, the Owner; {@code null} is somebody without an account. */
    Creation creation(Origin origin) {
        if (!origin.createdBy().said()) {
            return new Creation(owner(), origin.createdAt());
        }
        String user = origin.createdBy().value();
        return new Creation(user == null ? nobody() : person(user), origin.createdAt());
    }

    private PersonId owner() {
        return look.plan()
                .deeds(Deed.PassOn.class)
                .map(deed -> person(deed.to()))
                .findFirst()
                .orElseGet(() -> {
                    String owner = look.state().head().owner();
                    return owner == null ? nobody() : person(owner);
                });
    }

    private PersonId nobody() {
        PersonId found = nobody == null ? tools.memberRows().nobody(organization) : nobody;
        nobody = found;
        return found;
    }

    private PersonId person(String user) {
        return Objects.requireNonNull(people.get(user), user);
    }
}
