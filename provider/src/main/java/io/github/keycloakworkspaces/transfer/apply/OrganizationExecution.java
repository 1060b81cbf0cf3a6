package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.transfer.apply.Directory.NativeOrganization;
import io.github.keycloakworkspaces.transfer.plan.OrganizationStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Executes what a plan does to the organization itself. */
final class OrganizationExecution implements OrganizationStep.Visitor {

    private final TransferStores stores;
    private final Directory directory;
    private final Comparison comparison;
    private final KnownIds ids;
    private final List<Consumer<Organization>> properties = new ArrayList<>();
    private final List<Consumer<Organization>> permissions = new ArrayList<>();
    private OrganizationStep.@Nullable CreateOrganization creation;

    OrganizationExecution(TransferStores stores, Directory directory, Comparison comparison, KnownIds ids) {
        this.stores = stores;
        this.directory = directory;
        this.comparison = comparison;
        this.ids = ids;
    }

    @Override
    public void visit(OrganizationStep.CreateOrganization step) {
        creation = step;
    }

    @Override
    public void visit(OrganizationStep.Rename step) {
        properties.add(organization -> stores.accounts().renameOrganization(organization, step.name()));
    }

    @Override
    public void visit(OrganizationStep.SetDefaultRole step) {
        properties.add(organization -> stores.store().setDefaultRole(organization.id(), step.role()));
    }

    @Override
    public void visit(OrganizationStep.SetSeatLimit step) {
        properties.add(organization -> stores.store().setSeatLimit(organization.id(), step.limit()));
    }

    @Override
    public void visit(OrganizationStep.SetActivityDays step) {
        properties.add(organization -> stores.retention().setDays(organization.id(), Optional.ofNullable(step.days())));
    }

    @Override
    public void visit(OrganizationStep.SetTokenSettings step) {
        properties.add(organization -> stores.tokens().setSettings(organization.id(), step.settings()));
    }

    @Override
    public void visit(OrganizationStep.PutPermission step) {
        permissions.add(organization -> stores.permissions().put(organization.id(), step.action(), step.reaches()));
    }

    @Override
    public void visit(OrganizationStep.RemovePermission step) {
        permissions.add(organization -> stores.permissions().remove(organization.id(), step.action()));
    }

    /** Our part of the organization, and Keycloak's if there is none yet. */
    Organization create() {
        OrganizationStep.CreateOrganization step = Objects.requireNonNull(creation, "no step creates the organization");
        String nativeId = comparison
                .nativeOrganization()
                .map(NativeOrganization::id)
                .orElseGet(() -> directory.createOrganization(comparison.plan().alias(), step.name()));
        Organization organization = stores.store()
                .create(
                        nativeId,
                        owner(step.owner()),
                        comparison.state().properties().defaultRole());
        stores.memberRows().setFacts(organization.id(), step.facts());
        return organization;
    }

    private PersonId owner(@Nullable String user) {
        if (user == null) {
            return stores.memberRows().stranger();
        }
        PersonId person = stores.store().person(ids.account(user));
        ids.add(user, person);
        return person;
    }

    void setProperties(Organization organization) {
        properties.forEach(change -> change.accept(organization));
    }

    void setPermissions(Organization organization) {
        permissions.forEach(change -> change.accept(organization));
    }
}
