package io.github.keycloakworkspaces.workspace;

import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.Facts;
import io.github.keycloakworkspaces.decision.LockedPermission;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.WorkspaceId;

/**
 * Asked once the organization's lock is taken: whoever lost the role, or the way to the workspace, since the guard let
 * them through has no say.
 */
public final class WorkspacePermission {

    private final Facts facts;
    private final LockedPermission permission;

    public WorkspacePermission(MembershipStore members, Facts facts, Decisions decisions) {
        this.facts = facts;
        this.permission = new LockedPermission(members, facts, decisions);
    }

    /**
     * Takes the organization's lock for somebody who adds something to it.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found}, {@code caller.changed}
     */
    void lock(Actor actor, OrganizationId organization) {
        permission.lock(actor, organization);
    }

    /**
     * As {@link #lock(Actor, OrganizationId)}, for what is done to the organization as a whole.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found}, {@code caller.changed}
     */
    void lock(Actor.MemberActor actor, OrganizationId organization, Action action) {
        permission.lock(actor, organization);
        permission.require(actor, organization, action);
    }

    /**
     * Takes the organization's lock for somebody who changes one of its workspaces.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found}, {@code caller.changed},
     *     {@code workspace.not_found}
     */
    WorkspaceResource lock(Actor actor, OrganizationId organization, WorkspaceId id, Action action) {
        lock(actor, organization);
        WorkspaceResource workspace = facts.get(new FactKey.Workspace(id))
                .filter(found -> found.organization().equals(organization))
                .orElseThrow(WorkspaceProblems::notFound);
        if (actor instanceof Actor.MemberActor member) {
            permission.require(member, action, workspace);
        }
        return workspace;
    }
}
