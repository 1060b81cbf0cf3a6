package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Authority;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.PermissionRecheck;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;

/**
 * Asked once the organization's lock is taken: whoever lost the role, or the way to the thing, since the guard let them
 * through has no say.
 */
public final class LockedPermission implements PermissionRecheck {

    private final MembershipStore members;
    private final Facts facts;
    private final Decisions decisions;

    public LockedPermission(MembershipStore members, Facts facts, Decisions decisions) {
        this.members = members;
        this.facts = facts;
        this.decisions = decisions;
    }

    /**
     * Takes the organization's lock.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found}, {@code caller.changed}
     */
    public void lock(Actor actor, OrganizationId organization) {
        Authority.lock(members, actor, organization);
    }

    /**
     * The account of a member who acts.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code caller.changed}
     */
    public AccountId account(Actor.MemberActor actor) {
        return members.account(actor.person()).orElseThrow(MemberProblems::callerChanged);
    }

    /**
     * A member who acts may do that still.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code caller.changed}
     */
    public void require(Actor.MemberActor actor, Action action, Resource resource) {
        if (!permits(actor, action, resource)) {
            throw MemberProblems.callerChanged();
        }
    }

    /**
     * Whether a member who acts may do that.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code caller.changed} for who may call no more
     */
    public boolean permits(Actor.MemberActor actor, Action action, Resource resource) {
        PersonSnapshot snapshot = calling(actor, resource.organization());
        return decisions.decide(new AccessRequest(snapshot, action, resource)).permitted();
    }

    @Override
    public void require(Actor.MemberActor actor, OrganizationId organization, Action action) {
        reach(actor, organization, action);
    }

    /**
     * How far a member who acts reaches with an action still; never {@link Reach#NONE}.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code caller.changed}
     */
    public Reach reach(Actor.MemberActor actor, OrganizationId organization, Action action) {
        Reach reach = decisions.reach(calling(actor, organization), action);
        if (reach == Reach.NONE) {
            throw MemberProblems.callerChanged();
        }
        return reach;
    }

    /**
     * Everything starts with the permission to call at all, as the guard has asked. It was given for a role: whoever has
     * another one meanwhile has no say.
     */
    private PersonSnapshot calling(Actor.MemberActor actor, OrganizationId organization) {
        return facts.get(new FactKey.Snapshot(account(actor), organization))
                .filter(snapshot -> snapshot.active() && snapshot.role() == actor.role())
                .filter(snapshot -> decisions.reach(snapshot, Action.API_ACCESS) != Reach.NONE)
                .orElseThrow(MemberProblems::callerChanged);
    }
}
