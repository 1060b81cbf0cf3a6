package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.transfer.apply.InvitationRows.NewInvitation;
import io.github.keycloakworkspaces.transfer.apply.InvitationRows.ToProject;
import io.github.keycloakworkspaces.transfer.apply.InvitationRows.ToWorkspace;
import io.github.keycloakworkspaces.transfer.plan.Plan;
import io.github.keycloakworkspaces.transfer.plan.Step;

/** The invitations of one plan. */
final class InvitationExecution {

    private final InvitationRows rows;
    private final OrganizationId organization;
    private final ResourceExecution places;

    InvitationExecution(TransferStores stores, OrganizationId organization, ResourceExecution places) {
        this.rows = stores.invitationRows();
        this.organization = organization;
        this.places = places;
    }

    void run(Plan plan) {
        plan.steps(Step.RevokeInvitation.class).forEach(step -> rows.revoke(organization, step.id()));
        plan.steps(Step.ChangeInvitation.class)
                .forEach(step -> rows.change(organization, step.id(), step.role(), step.expiresAt()));
        rows.add(
                organization,
                plan.steps(Step.AddInvitation.class)
                        .map(step -> new NewInvitation(
                                step.email(), step.role(), places.creation(step.origin()), step.expiresAt()))
                        .toList());
        rows.removeWorkspaces(
                organization,
                plan.steps(Step.RemoveInvited.class)
                        .filter(step -> places.isWorkspace(step.place()))
                        .map(step -> new ToWorkspace(step.email(), places.workspace(step.place())))
                        .toList());
        rows.removeProjects(
                organization,
                plan.steps(Step.RemoveInvited.class)
                        .filter(step -> !places.isWorkspace(step.place()))
                        .map(step -> new ToProject(step.email(), places.project(step.place())))
                        .toList());
        rows.addWorkspaces(
                organization,
                plan.steps(Step.AddInvited.class)
                        .filter(step -> places.isWorkspace(step.place()))
                        .map(step -> new ToWorkspace(step.email(), places.workspace(step.place())))
                        .toList());
        rows.addProjects(
                organization,
                plan.steps(Step.AddInvited.class)
                        .filter(step -> !places.isWorkspace(step.place()))
                        .map(step -> new ToProject(step.email(), places.project(step.place())))
                        .toList());
    }
}
