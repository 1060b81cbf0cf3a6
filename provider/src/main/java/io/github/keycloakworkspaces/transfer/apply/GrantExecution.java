package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.transfer.apply.GrantRows.AssigneeRow;
import io.github.keycloakworkspaces.transfer.apply.GrantRows.ProjectGrant;
import io.github.keycloakworkspaces.transfer.apply.GrantRows.ProjectRoleHolder;
import io.github.keycloakworkspaces.transfer.apply.GrantRows.ProjectRoleRow;
import io.github.keycloakworkspaces.transfer.apply.GrantRows.WorkspaceGrant;
import io.github.keycloakworkspaces.transfer.plan.GrantStep;
import io.github.keycloakworkspaces.transfer.plan.ResourcePath;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Assignment;
import java.util.ArrayList;
import java.util.List;

/** Executes what a plan does to explicit memberships, roles and tasks in workspaces and projects. */
final class GrantExecution implements GrantStep.Visitor {

    private final GrantRows rows;
    private final KnownIds ids;
    private final List<GrantStep.AddGrant> addedGrants = new ArrayList<>();
    private final List<GrantStep.RemoveGrant> removedGrants = new ArrayList<>();
    private final List<GrantStep.PutRole> putRoles = new ArrayList<>();
    private final List<GrantStep.RemoveRole> removedRoles = new ArrayList<>();
    private final List<GrantStep.AddAssignment> addedAssignments = new ArrayList<>();
    private final List<GrantStep.RemoveAssignment> removedAssignments = new ArrayList<>();

    GrantExecution(GrantRows rows, KnownIds ids) {
        this.rows = rows;
        this.ids = ids;
    }

    @Override
    public void visit(GrantStep.AddGrant step) {
        addedGrants.add(step);
    }

    @Override
    public void visit(GrantStep.RemoveGrant step) {
        removedGrants.add(step);
    }

    @Override
    public void visit(GrantStep.PutRole step) {
        putRoles.add(step);
    }

    @Override
    public void visit(GrantStep.RemoveRole step) {
        removedRoles.add(step);
    }

    @Override
    public void visit(GrantStep.AddAssignment step) {
        addedAssignments.add(step);
    }

    @Override
    public void visit(GrantStep.RemoveAssignment step) {
        removedAssignments.add(step);
    }

    void run(OrganizationId organization) {
        removeGrants(organization);
        addGrants(organization);
        rows.removeRoles(
                organization,
                removedRoles.stream()
                        .map(step -> new ProjectRoleHolder(ids.project(step.path()), ids.person(step.user())))
                        .toList());
        rows.putRoles(
                organization,
                putRoles.stream()
                        .map(step -> new ProjectRoleRow(ids.project(step.path()), ids.person(step.user()), step.role()))
                        .toList());
        rows.removeAssignees(
                organization,
                removedAssignments.stream()
                        .map(step -> assignee(step.path(), step.assignment()))
                        .toList());
        rows.addAssignees(
                organization,
                addedAssignments.stream()
                        .map(step -> assignee(step.path(), step.assignment()))
                        .toList());
    }

    private void removeGrants(OrganizationId organization) {
        rows.removeFromWorkspaces(
                organization,
                removedGrants.stream()
                        .filter(step -> ids.isWorkspace(step.path()))
                        .map(step ->
                                new WorkspaceGrant(ids.workspace(step.path()), ids.person(step.user()), step.source()))
                        .toList());
        rows.removeFromProjects(
                organization,
                removedGrants.stream()
                        .filter(step -> !ids.isWorkspace(step.path()))
                        .map(step -> new ProjectGrant(ids.project(step.path()), ids.person(step.user()), step.source()))
                        .toList());
    }

    private void addGrants(OrganizationId organization) {
        rows.addToWorkspaces(
                organization,
                addedGrants.stream()
                        .filter(step -> ids.isWorkspace(step.path()))
                        .map(step ->
                                new WorkspaceGrant(ids.workspace(step.path()), ids.person(step.user()), step.source()))
                        .toList());
        rows.addToProjects(
                organization,
                addedGrants.stream()
                        .filter(step -> !ids.isWorkspace(step.path()))
                        .map(step -> new ProjectGrant(ids.project(step.path()), ids.person(step.user()), step.source()))
                        .toList());
    }

    private AssigneeRow assignee(ResourcePath project, Assignment assignment) {
        return new AssigneeRow(
                ids.project(project), assignment.task(), ids.person(assignment.user()), assignment.type());
    }
}
