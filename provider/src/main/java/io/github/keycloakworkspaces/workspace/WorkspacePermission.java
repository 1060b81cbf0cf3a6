package io.github.keycloakworkspaces.workspace;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.DecisionStore;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Authority;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.WorkspaceId;

/**
 * Asked once the organization's lock is taken: whoever lost the role, or the way to the workspace, since the guard let
 * them through has no say.
 */
public final class WorkspacePermission {

    private final MembershipStore members;
    private final DecisionStore facts;
    private final Decisions decisions;

    public WorkspacePermission(MembershipStore members, DecisionStore facts, Decisions decisions) {
        this.members = members;
        this.facts = facts;
        this.decisions = decisions;
    }

    /**
     * Takes the organization's lock for somebody who adds something to it.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found}, {@code caller.changed}
     */
    void lock(Actor actor, OrganizationId organization) {
        if (members.lock(organization).isEmpty()) {
            throw MemberProblems.organizationNotFound();
        }
        Authority.requireUnchanged(members, actor, organization);
    }

    /**
     * Takes the organization's lock for somebody who changes one of its workspaces.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found}, {@code caller.changed},
     *     {@code workspace.not_found}
     */
    WorkspaceResource lock(Actor actor, OrganizationId organization, WorkspaceId id, Action action) {
        lock(actor, organization);
        WorkspaceResource workspace = facts.workspace(id)
                .filter(found -> found.organization().equals(organization))
                .orElseThrow(WorkspaceProblems::notFound);
        if (actor instanceof Actor.MemberActor member && !permitted(member, workspace, action)) {
            throw MemberProblems.callerChanged();
        }
        return workspace;
    }

    private boolean permitted(Actor.MemberActor actor, WorkspaceResource workspace, Action action) {
        return members.account(actor.person())
                .flatMap(account -> facts.standing(account, workspace.organization()))
                .map(standing -> decisions.decide(new AccessRequest(standing.snapshot(), action, workspace)))
                .filter(decision -> decision.permitted())
                .isPresent();
    }
}
