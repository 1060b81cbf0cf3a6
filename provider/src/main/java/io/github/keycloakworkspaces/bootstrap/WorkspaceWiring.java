package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.workspace.WorkspaceCases;
import io.github.keycloakworkspaces.workspace.WorkspaceMembers;
import io.github.keycloakworkspaces.workspace.WorkspacePermission;
import io.github.keycloakworkspaces.workspace.Workspaces;
import io.github.keycloakworkspaces.workspace.jpa.JpaWorkspaceStore;

/** Workspaces and who is in them. */
final class WorkspaceWiring {

    private final RealmContext ground;
    private final JpaWorkspaceStore store;

    WorkspaceWiring(RealmContext ground) {
        this.ground = ground;
        this.store =
                new JpaWorkspaceStore(ground.em(), ground.realmId(), ground.members(), ground.clock(), ground.counts());
    }

    WorkspaceCases cases() {
        var permission = new WorkspacePermission(ground.members(), ground.facts(), ground.decisions());
        return new WorkspaceCases(
                store, new Workspaces(permission, store), new WorkspaceMembers(permission, ground.members(), store));
    }

    JpaWorkspaceStore store() {
        return store;
    }
}
