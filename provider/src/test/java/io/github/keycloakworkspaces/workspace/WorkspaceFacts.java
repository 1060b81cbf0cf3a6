package io.github.keycloakworkspaces.workspace;

import io.github.keycloakworkspaces.decision.DecisionStore;
import io.github.keycloakworkspaces.decision.OrganizationResource;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Standing;
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
import java.util.stream.Collectors;

/** What decides about workspaces, read from the two stores; nothing here asks about projects and tasks. */
public class WorkspaceFacts implements DecisionStore {

    private final MembershipStore members;
    private final InMemoryWorkspaceStore workspaces;

    public WorkspaceFacts(MembershipStore members, InMemoryWorkspaceStore workspaces) {
        this.members = members;
        this.workspaces = workspaces;
    }

    @Override
    public Optional<Standing> standing(AccountId account, OrganizationId organization) {
        return members.liveMember(organization, account)
                .map(member -> new Standing(snapshot(member), "acme", Map.of(), Map.of()));
    }

    /** None, unless there are projects. */
    protected Set<ProjectId> createdProjects(PersonId person) {
        return Set.of();
    }

    private PersonSnapshot snapshot(Member member) {
        PersonId person = member.person();
        Set<WorkspaceId> created = workspaces.all().stream()
                .filter(workspace -> workspace.createdBy().equals(person))
                .map(Workspace::id)
                .collect(Collectors.toSet());
        return new PersonSnapshot(
                member.organization(),
                person,
                member.role(),
                true,
                workspaces.joinedBy(person),
                created,
                Set.of(),
                createdProjects(person),
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
    public Optional<Standing> activeStanding(AccountId account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Standing> standingByAlias(AccountId account, String alias) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AccountId> accountById(String id) {
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
    public Optional<OrganizationResource> organization(OrganizationId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ProjectResource> project(ProjectId id, AccountId subject) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ProjectResource> project(OrganizationId organization, String externalId, AccountId subject) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean assigned(ProjectId project, long task, PersonId person) {
        throw new UnsupportedOperationException();
    }
}
