package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.workspace.InMemoryWorkspaceStore;
import io.github.keycloakworkspaces.workspace.WorkspaceFacts;
import java.util.Optional;
import java.util.Set;

/** What decides about projects, read from the stores of a test. */
final class ProjectFacts extends WorkspaceFacts {

    private final InMemoryCatalog catalog;

    ProjectFacts(MembershipStore members, InMemoryWorkspaceStore workspaces, InMemoryCatalog catalog) {
        super(members, workspaces);
        this.catalog = catalog;
    }

    @Override
    protected Optional<ProjectResource> project(ProjectId id) {
        return catalog.any(id)
                .flatMap(stored -> workspace(stored.workspace())
                        .map(workspace -> new ProjectResource(
                                id,
                                workspace,
                                stored.createdBy(),
                                stored.content().published(),
                                Set.of(),
                                Set.of(),
                                null)));
    }
}
