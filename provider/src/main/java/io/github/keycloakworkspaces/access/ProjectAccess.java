package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.shared.OrganizationId;

/** What the guard let through to one project. */
public record ProjectAccess(Access access, ProjectResource project) {

    public OrganizationId organization() {
        return access.organization();
    }

    public Actor actor() {
        return access.actor();
    }
}
