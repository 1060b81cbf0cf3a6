package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.decision.FactWorld.Account;
import io.github.keycloakworkspaces.decision.TokenSnapshot.TitledWorkspace;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How the people of a random world stand in its organizations. */
public final class TokenSnapshotWorld {

    private final FactWorld world;

    public TokenSnapshotWorld(long seed) {
        this.world = new WorldMaker(seed).world();
    }

    public List<TokenSnapshot> tokenSnapshots() {
        return world.accounts.stream()
                .flatMap(account -> world.organizations.values().stream()
                        .flatMap(organization -> tokenSnapshot(account, organization).stream()))
                .toList();
    }

    public WorkspaceResource workspace(long id) {
        return Objects.requireNonNull(world.workspaces.get(id));
    }

    public ProjectResource project(long id) {
        return Objects.requireNonNull(world.projects.get(id));
    }

    private Optional<TokenSnapshot> tokenSnapshot(Account account, OrganizationId organization) {
        return world.snapshot(account.id(), organization, null).map(person -> tokenSnapshot(person, organization));
    }

    private TokenSnapshot tokenSnapshot(PersonSnapshot person, OrganizationId organization) {
        List<TitledWorkspace> workspaces = world.workspaces.values().stream()
                .filter(workspace -> workspace.organization().equals(organization))
                .filter(workspace -> near(person, workspace))
                .map(workspace ->
                        new TitledWorkspace(workspace, "w" + workspace.id().value()))
                .toList();
        Stream<ProjectResource> projects = world.projects.values().stream()
                .filter(project -> project.organization().equals(organization))
                .filter(project -> held(person, project)
                        || (project.createdBy().equals(person.person()) && !near(person, project.workspace())));
        return new TokenSnapshot(person, "acme", workspaces, projects.toList());
    }

    private static boolean near(PersonSnapshot person, WorkspaceResource workspace) {
        return person.workspaces().contains(workspace.id())
                || workspace.createdBy().equals(person.person());
    }

    private static boolean held(PersonSnapshot person, ProjectResource project) {
        return person.projects().contains(project.id()) || person.projectRoles().containsKey(project.id());
    }
}
