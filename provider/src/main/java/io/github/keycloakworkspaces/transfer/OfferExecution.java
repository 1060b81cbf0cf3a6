package io.github.keycloakworkspaces.transfer;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.transfer.OfferRows.NewInvitation;
import io.github.keycloakworkspaces.transfer.OfferRows.ToProject;
import io.github.keycloakworkspaces.transfer.OfferRows.ToWorkspace;

/** The invitations of one plan. */
final class OfferExecution {

    private final OfferRows rows;
    private final OrganizationId organization;
    private final PlaceExecution places;

    OfferExecution(Tools tools, OrganizationId organization, PlaceExecution places) {
        this.rows = tools.offerRows();
        this.organization = organization;
        this.places = places;
    }

    void run(Plan plan) {
        plan.deeds(Deed.RevokeInvitation.class).forEach(deed -> rows.revoke(organization, deed.id()));
        plan.deeds(Deed.ChangeInvitation.class)
                .forEach(deed -> rows.change(organization, deed.id(), deed.role(), deed.expiresAt()));
        rows.add(
                organization,
                plan.deeds(Deed.AddInvitation.class)
                        .map(deed -> new NewInvitation(
                                deed.email(), deed.role(), places.creation(deed.origin()), deed.expiresAt()))
                        .toList());
        rows.removeWorkspaces(
                organization,
                plan.deeds(Deed.RemoveInvited.class)
                        .filter(deed -> places.isWorkspace(deed.place()))
                        .map(deed -> new ToWorkspace(deed.email(), places.workspace(deed.place())))
                        .toList());
        rows.removeProjects(
                organization,
                plan.deeds(Deed.RemoveInvited.class)
                        .filter(deed -> !places.isWorkspace(deed.place()))
                        .map(deed -> new ToProject(deed.email(), places.project(deed.place())))
                        .toList());
        rows.addWorkspaces(
                organization,
                plan.deeds(Deed.AddInvited.class)
                        .filter(deed -> places.isWorkspace(deed.place()))
                        .map(deed -> new ToWorkspace(deed.email(), places.workspace(deed.place())))
                        .toList());
        rows.addProjects(
                organization,
                plan.deeds(Deed.AddInvited.class)
                        .filter(deed -> !places.isWorkspace(deed.place()))
                        .map(deed -> new ToProject(deed.email(), places.project(deed.place())))
                        .toList());
    }
}
