package io.github.keycloakworkspaces.workspace;

import io.github.keycloakworkspaces.decision.DecisionStore;
import io.github.keycloakworkspaces.decision.OrganizationResource;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What decides about workspaces, read from the two stores; nothing here asks about projects and tasks. */
public class WorkspaceFacts implements DecisionStore {

    private final MembershipStore members;
    private final InMemoryWorkspaceStore workspaces;

    public WorkspaceFacts(MembershipStore members, InMemoryWorkspaceStore workspaces) {
        this.members = members;
        this.workspaces = workspaces;
    }

    @Override
    public Optional<PersonSnapshot> snapshot(AccountId account, OrganizationId organization) {
        return members.liveMember(organization, account).map(this::snapshot);
    }

    private PersonSnapshot snapshot(Member member) {
        return new PersonSnapshot(
                member.organization(),
                member.person(),
                member.role(),
                true,
                workspaces.joinedBy(member.person()),
                Set.of(),
                Map.of(),
                0);
    }

    @Override
    public Optional<WorkspaceResource> workspace(WorkspaceId id) {
        return workspaces
                .any(id)
                .map(found ->
                        new WorkspaceResource(found.organization(), id, found.createdBy(), found.personalOf() != null));
    }

    @Override
    public Optional<PersonSnapshot> activeSnapshot(AccountId account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AccountId> accountById(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AccountId> accountByName(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AccountId> accountByUsername(String username) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AccountId> accountByEmail(String email) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<OrganizationResource> organizationCalled(String alias) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<OrganizationResource> organization(OrganizationId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ProjectResource> project(ProjectId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ProjectResource> project(OrganizationId organization, String externalId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean assigned(ProjectId project, long task, PersonId person) {
        throw new UnsupportedOperationException();
    }
}
