package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.InMemoryWorkspaceStore;
import io.github.keycloakworkspaces.workspace.WorkspaceFacts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What decides about the one project of a {@link Team}. */
final class TeamFacts extends WorkspaceFacts {

    private static final WorkspaceId SHARED = new WorkspaceId(3);
    private static final PersonId FOUNDER = new PersonId(1_000);

    private final MembershipStore members;
    private final InMemoryProjectPeople people;
    private final ProjectId project;

    TeamFacts(MembershipStore members, InMemoryProjectPeople people, ProjectId project) {
        super(members, new InMemoryWorkspaceStore(members, Set.of()));
        this.members = members;
        this.people = people;
        this.project = project;
    }

    @Override
    protected Optional<PersonSnapshot> snapshot(AccountId account, OrganizationId organization) {
        return members.liveMember(organization, account).map(member -> {
            PersonId person = member.person();
            return new PersonSnapshot(
                    organization,
                    person,
                    member.role(),
                    true,
                    people.inherited.contains(person) ? Set.of(SHARED) : Set.of(),
                    people.explicit.contains(person) ? Set.of(project) : Set.of(),
                    Map.of(),
                    0);
        });
    }

    @Override
    protected Optional<ProjectResource> project(ProjectId id) {
        var workspace = new WorkspaceResource(people.organization, SHARED, FOUNDER, false);
        return id.equals(project)
                ? Optional.of(new ProjectResource(id, workspace, FOUNDER, true, Set.of(), Set.of(), null))
                : Optional.empty();
    }
}
