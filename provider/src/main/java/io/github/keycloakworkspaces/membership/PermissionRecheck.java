package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.OrganizationId;

/**
 * What a member who acts may do still, by the state and the matrix as they are now. It is asked once the organization's
 * lock is taken: between the guard's answer and the lock the Owner may have taken the permission from the role.
 */
@FunctionalInterface
public interface PermissionRecheck {

    /**
     * The member may do that in the organization still, in the role that they were let through in.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code caller.changed}
     */
    void require(Actor.MemberActor actor, OrganizationId organization, Action action);
}
