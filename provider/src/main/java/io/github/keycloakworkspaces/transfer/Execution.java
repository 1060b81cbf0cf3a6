package io.github.keycloakworkspaces.transfer;

import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.transfer.Directory.NativeOrganization;
import io.github.keycloakworkspaces.transfer.OrganizationApplier.Look;
import java.util.Optional;

/**
 * Does what one plan says, all of a kind at once. What has effects beyond our rows (sessions, the native organization)
 * is done by the use cases.
 */
final class Execution {

    private final Tools tools;
    private final Directory directory;
    private final Look look;

    Execution(Tools tools, Directory directory, Look look) {
        this.tools = tools;
        this.directory = directory;
        this.look = look;
    }

    void run() {
        Plan plan = look.plan();
        MemberExecution members = new MemberExecution(tools, directory, look);
        Organization organization = look.organization().orElseGet(() -> members.found(nativeId(plan)));
        settings(plan, organization);
        members.run(organization);
        OrganizationId id = organization.id();
        PlaceExecution places = new PlaceExecution(tools, id, members.people(), look);
        places.run();
        new OfferExecution(tools, id, places).run(plan);
        plan.deeds(Deed.PutPermission.class)
                .forEach(deed -> tools.permissions().put(id, deed.action(), deed.reaches()));
        plan.deeds(Deed.RemovePermission.class)
                .forEach(deed -> tools.permissions().remove(id, deed.action()));
        tools.store().changed(id);
    }

    private String nativeId(Plan plan) {
        Deed.Found found = plan.deeds(Deed.Found.class).findFirst().orElseThrow();
        Optional<NativeOrganization> present = look.present();
        return present.map(NativeOrganization::id)
                .orElseGet(() -> directory.createOrganization(plan.alias(), found.name()));
    }

    private void settings(Plan plan, Organization organization) {
        OrganizationId id = organization.id();
        plan.deeds(Deed.Rename.class).forEach(deed -> tools.accounts().renameOrganization(organization, deed.name()));
        plan.deeds(Deed.SetDefaultRole.class).forEach(deed -> tools.store().setDefaultRole(id, deed.role()));
        plan.deeds(Deed.SetSeatLimit.class).forEach(deed -> tools.store().setSeatLimit(id, deed.limit()));
        plan.deeds(Deed.SetActivityDays.class)
                .forEach(deed -> tools.retention().setDays(id, Optional.ofNullable(deed.days())));
    }
}
