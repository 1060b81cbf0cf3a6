package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.transfer.apply.Directory.NativeOrganization;
import io.github.keycloakworkspaces.transfer.apply.OrganizationApplier.Look;
import io.github.keycloakworkspaces.transfer.plan.Plan;
import io.github.keycloakworkspaces.transfer.plan.Step;
import java.util.Optional;

/**
 * Does what one plan says, all of a kind at once. What has effects beyond our rows (sessions, the native organization)
 * is done by the use cases.
 */
final class PlanExecution {

    private final TransferStores stores;
    private final Directory directory;
    private final Look look;

    PlanExecution(TransferStores stores, Directory directory, Look look) {
        this.stores = stores;
        this.directory = directory;
        this.look = look;
    }

    void run() {
        Plan plan = look.plan();
        MemberExecution members = new MemberExecution(stores, directory, look);
        Organization organization = look.organization().orElseGet(() -> members.found(nativeId(plan)));
        settings(plan, organization);
        members.run(organization);
        OrganizationId id = organization.id();
        ResourceExecution places = new ResourceExecution(stores, id, members.people(), look);
        places.run();
        new InvitationExecution(stores, id, places).run(plan);
        plan.steps(Step.PutPermission.class)
                .forEach(step -> stores.permissions().put(id, step.action(), step.reaches()));
        plan.steps(Step.RemovePermission.class)
                .forEach(step -> stores.permissions().remove(id, step.action()));
        stores.store().changed(id);
    }

    private String nativeId(Plan plan) {
        Step.Found found = plan.steps(Step.Found.class).findFirst().orElseThrow();
        Optional<NativeOrganization> present = look.present();
        return present.map(NativeOrganization::id)
                .orElseGet(() -> directory.createOrganization(plan.alias(), found.name()));
    }

    private void settings(Plan plan, Organization organization) {
        OrganizationId id = organization.id();
        plan.steps(Step.Rename.class).forEach(step -> stores.accounts().renameOrganization(organization, step.name()));
        plan.steps(Step.SetDefaultRole.class).forEach(step -> stores.store().setDefaultRole(id, step.role()));
        plan.steps(Step.SetSeatLimit.class).forEach(step -> stores.store().setSeatLimit(id, step.limit()));
        plan.steps(Step.SetActivityDays.class)
                .forEach(step -> stores.retention().setDays(id, Optional.ofNullable(step.days())));
    }
}
