package io.github.keycloakworkspaces.decision.evaluation;

import io.github.keycloakworkspaces.decision.DecisionStore;
import io.github.keycloakworkspaces.decision.OrganizationResource;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Optional;

/** Asks the stores for one thing at a time. */
public final class DirectLookup implements Lookup {

    private final DecisionStore facts;
    private final MembershipStore people;

    public DirectLookup(DecisionStore facts, MembershipStore people) {
        this.facts = facts;
        this.people = people;
    }

    @Override
    public Optional<AccountId> accountById(String id) {
        return facts.accountById(id);
    }

    @Override
    public Optional<AccountId> accountByUsername(String username) {
        return facts.accountByUsername(username);
    }

    @Override
    public Optional<AccountId> accountByEmail(String email) {
        return facts.accountByEmail(email);
    }

    @Override
    public Optional<AccountId> accountByName(String name) {
        return facts.accountByName(name);
    }

    @Override
    public Optional<PersonId> person(AccountId account) {
        return people.findPerson(account);
    }

    @Override
    public Optional<OrganizationId> workplace(AccountId account) {
        return facts.activeSnapshot(account).map(PersonSnapshot::organization);
    }

    @Override
    public Optional<OrganizationResource> organization(OrganizationId id) {
        return facts.organization(id);
    }

    @Override
    public Optional<WorkspaceResource> workspace(WorkspaceId id) {
        return facts.workspace(id);
    }

    @Override
    public Optional<ProjectResource> project(ProjectId id) {
        return facts.project(id);
    }

    @Override
    public Optional<ProjectResource> project(OrganizationId organization, String externalId) {
        return facts.project(organization, externalId);
    }

    @Override
    public boolean assigned(ProjectId project, long task, PersonId person) {
        return facts.assigned(project, task, person);
    }

    @Override
    public Optional<PersonSnapshot> snapshot(AccountId account, Resource resource) {
        return snapshot(account, resource.organization());
    }

    /** All that the person holds there. */
    public Optional<PersonSnapshot> snapshot(AccountId account, OrganizationId organization) {
        return facts.snapshot(account, organization);
    }
}
