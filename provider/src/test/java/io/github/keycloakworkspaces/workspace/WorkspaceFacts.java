package io.github.keycloakworkspaces.workspace;

import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.Facts;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What decides about workspaces, read from the two stores, and nothing else. */
public class WorkspaceFacts implements Facts {

    private final MembershipStore members;
    private final InMemoryWorkspaceStore workspaces;

    public WorkspaceFacts(MembershipStore members, InMemoryWorkspaceStore workspaces) {
        this.members = members;
        this.workspaces = workspaces;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> Optional<V> get(FactKey<V> key) {
        return (Optional<V>) find(key);
    }

    private Optional<?> find(FactKey<?> key) {
        if (key instanceof FactKey.Snapshot snapshot) {
            return snapshot(snapshot.account(), snapshot.organization());
        }
        if (key instanceof FactKey.Workspace workspace) {
            return workspace(workspace.id());
        }
        if (key instanceof FactKey.Project project) {
            return project(project.id());
        }
        throw new AssertionError("Nothing here asks for " + key);
    }

    protected Optional<PersonSnapshot> snapshot(AccountId account, OrganizationId organization) {
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

    protected Optional<WorkspaceResource> workspace(WorkspaceId id) {
        return workspaces
                .any(id)
                .map(found ->
                        new WorkspaceResource(found.organization(), id, found.createdBy(), found.personalOf() != null));
    }

    protected Optional<ProjectResource> project(ProjectId id) {
        throw new AssertionError("Nothing here asks for project " + id);
    }
}
