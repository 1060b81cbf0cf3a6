package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.shared.OrganizationId;

/** What the guard let through to one workspace. */
public record WorkspaceAccess(Access access, WorkspaceResource workspace) {

    public OrganizationId organization() {
        return access.organization();
    }

    public Actor actor() {
        return access.actor();
    }
}
