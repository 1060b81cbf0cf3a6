package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.transfer.apply.InvitationRows.NewInvitation;
import io.github.keycloakworkspaces.transfer.apply.InvitationRows.ProjectTarget;
import io.github.keycloakworkspaces.transfer.apply.InvitationRows.WorkspaceTarget;
import io.github.keycloakworkspaces.transfer.plan.InvitationStep;
import java.util.ArrayList;
import java.util.List;

/** Executes what a plan does to invitations by e-mail. */
final class InvitationExecution implements InvitationStep.Visitor {

    private final InvitationRows rows;
    private final KnownIds ids;
    private final List<InvitationStep.AddInvitation> added = new ArrayList<>();
    private final List<InvitationStep.ChangeInvitation> changed = new ArrayList<>();
    private final List<InvitationStep.RevokeInvitation> revoked = new ArrayList<>();
    private final List<InvitationStep.AddTarget> addedTargets = new ArrayList<>();
    private final List<InvitationStep.RemoveTarget> removedTargets = new ArrayList<>();

    InvitationExecution(InvitationRows rows, KnownIds ids) {
        this.rows = rows;
        this.ids = ids;
    }

    @Override
    public void visit(InvitationStep.AddInvitation step) {
        added.add(step);
    }

    @Override
    public void visit(InvitationStep.ChangeInvitation step) {
        changed.add(step);
    }

    @Override
    public void visit(InvitationStep.RevokeInvitation step) {
        revoked.add(step);
    }

    @Override
    public void visit(InvitationStep.AddTarget step) {
        addedTargets.add(step);
    }

    @Override
    public void visit(InvitationStep.RemoveTarget step) {
        removedTargets.add(step);
    }

    void run(OrganizationId organization, Creators creators) {
        revoked.forEach(step -> rows.revoke(organization, step.id()));
        changed.forEach(step -> rows.change(organization, step.id(), step.role(), step.expiresAt()));
        rows.add(
                organization,
                added.stream()
                        .map(step -> new NewInvitation(
                                step.email(), step.role(), creators.of(step.origin()), step.expiresAt()))
                        .toList());
        removeTargets(organization);
        addTargets(organization);
    }

    private void removeTargets(OrganizationId organization) {
        rows.removeWorkspaces(
                organization,
                removedTargets.stream()
                        .filter(step -> ids.isWorkspace(step.path()))
                        .map(step -> new WorkspaceTarget(step.email(), ids.workspace(step.path())))
                        .toList());
        rows.removeProjects(
                organization,
                removedTargets.stream()
                        .filter(step -> !ids.isWorkspace(step.path()))
                        .map(step -> new ProjectTarget(step.email(), ids.project(step.path())))
                        .toList());
    }

    private void addTargets(OrganizationId organization) {
        rows.addWorkspaces(
                organization,
                addedTargets.stream()
                        .filter(step -> ids.isWorkspace(step.path()))
                        .map(step -> new WorkspaceTarget(step.email(), ids.workspace(step.path())))
                        .toList());
        rows.addProjects(
                organization,
                addedTargets.stream()
                        .filter(step -> !ids.isWorkspace(step.path()))
                        .map(step -> new ProjectTarget(step.email(), ids.project(step.path())))
                        .toList());
    }
}
