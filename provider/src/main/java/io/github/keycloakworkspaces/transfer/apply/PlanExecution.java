package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.transfer.plan.GrantStep;
import io.github.keycloakworkspaces.transfer.plan.InvitationStep;
import io.github.keycloakworkspaces.transfer.plan.MappingStep;
import io.github.keycloakworkspaces.transfer.plan.MemberStep;
import io.github.keycloakworkspaces.transfer.plan.OrganizationStep;
import io.github.keycloakworkspaces.transfer.plan.ResourceStep;
import io.github.keycloakworkspaces.transfer.plan.Step;
import io.github.keycloakworkspaces.transfer.plan.TagStep;

/**
 * Executes one plan. The steps are sorted by kind first, and then all of one kind are done at once, in the order that
 * the kinds need. What has effects beyond our tables, such as on sessions and native organizations, is done by the use
 * cases.
 */
final class PlanExecution implements Step.Visitor {

    private final TransferStores stores;
    private final Comparison comparison;
    private final KnownIds ids;
    private final OrganizationExecution organization;
    private final MemberExecution members;
    private final ResourceExecution resources;
    private final GrantExecution grants;
    private final InvitationExecution invitations;
    private final MappingExecution mappings;
    private final TagExecution tags;

    PlanExecution(TransferStores stores, Directory directory, Comparison comparison) {
        this.stores = stores;
        this.comparison = comparison;
        this.ids = new KnownIds(comparison, stores.store());
        this.organization = new OrganizationExecution(stores, directory, comparison, ids);
        this.members = new MemberExecution(stores, directory, comparison, ids);
        this.resources = new ResourceExecution(stores, ids);
        this.grants = new GrantExecution(stores.grantRows(), ids);
        this.invitations = new InvitationExecution(stores.invitationRows(), ids);
        this.mappings = new MappingExecution(stores.mappingRows(), ids);
        this.tags = new TagExecution(stores, ids);
    }

    OrganizationId run() {
        comparison.plan().steps().forEach(step -> step.accept(this));
        Organization changed = comparison.organization().orElseGet(organization::create);
        organization.setProperties(changed);
        members.run(changed);
        OrganizationId id = changed.id();
        Creators creators = new Creators(stores.memberRows(), id, ids, members.owner());
        resources.run(id, creators);
        grants.run(id);
        invitations.run(id, creators);
        mappings.run(id);
        tags.run(id);
        organization.setPermissions(changed);
        stores.store().changed(id);
        return id;
    }

    @Override
    public OrganizationStep.Visitor organization() {
        return organization;
    }

    @Override
    public MemberStep.Visitor members() {
        return members;
    }

    @Override
    public ResourceStep.Visitor resources() {
        return resources;
    }

    @Override
    public GrantStep.Visitor grants() {
        return grants;
    }

    @Override
    public InvitationStep.Visitor invitations() {
        return invitations;
    }

    @Override
    public MappingStep.Visitor mappings() {
        return mappings;
    }

    @Override
    public TagStep.Visitor tags() {
        return tags;
    }
}
