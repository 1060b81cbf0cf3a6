package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.workspace.WorkspaceCases;
import io.github.keycloakworkspaces.workspace.WorkspaceMembers;
import io.github.keycloakworkspaces.workspace.WorkspacePermission;
import io.github.keycloakworkspaces.workspace.Workspaces;
import io.github.keycloakworkspaces.workspace.jpa.JpaMemberWorkspaces;
import io.github.keycloakworkspaces.workspace.jpa.JpaWorkspaceStore;

/** Workspaces and who is in them. */
final class WorkspaceWiring {

    private final RealmContext context;
    private final JpaWorkspaceStore store;

    WorkspaceWiring(RealmContext context) {
        this.context = context;
        this.store = new JpaWorkspaceStore(
                context.em(), context.realmId(), context.members(), context.clock(), context.counts());
    }

    WorkspaceCases cases() {
        var permission = new WorkspacePermission(context.members(), context.facts(), context.decisions());
        return new WorkspaceCases(
                store,
                new Workspaces(permission, store),
                new WorkspaceMembers(permission, context.members(), store, context.manual()),
                new JpaMemberWorkspaces(context.em(), context.realmId()));
    }

    JpaWorkspaceStore store() {
        return store;
    }
}
