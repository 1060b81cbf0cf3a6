package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.DecisionStore;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Authority;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.WorkspaceProblems;
import java.util.Optional;

/**
 * Asked once the organization's lock is taken: whoever lost the role, or the way to the project or workspace, since the
 * guard let them through has no say.
 */
public final class ProjectPermission {

    private final MembershipStore members;
    private final DecisionStore facts;
    private final Decisions decisions;

    public ProjectPermission(MembershipStore members, DecisionStore facts, Decisions decisions) {
        this.members = members;
        this.facts = facts;
        this.decisions = decisions;
    }

    /**
     * Takes the organization's lock.
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
     * Who may do that with the project still.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code project.not_found}, {@code caller.changed}
     */
    void require(Actor actor, OrganizationId organization, ProjectId project, Action action) {
        if (actor instanceof Actor.MemberActor member) {
            AccountId account = account(member);
            Resource found = facts.project(project, account)
                    .filter(resource -> resource.organization().equals(organization))
                    .orElseThrow(ProjectProblems::notFound);
            require(account, action, found);
        }
    }

    /**
     * Who may do that in the workspace still.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code workspace.not_found}, {@code caller.changed}
     */
    void require(Actor actor, OrganizationId organization, WorkspaceId workspace, Action action) {
        if (actor instanceof Actor.MemberActor member) {
            Resource found = facts.workspace(workspace)
                    .filter(resource -> resource.organization().equals(organization))
                    .orElseThrow(WorkspaceProblems::notFound);
            require(account(member), action, found);
        }
    }

    private AccountId account(Actor.MemberActor actor) {
        return members.account(actor.person()).orElseThrow(MemberProblems::callerChanged);
    }

    private void require(AccountId account, Action action, Resource resource) {
        Optional<Boolean> permitted = facts.standing(account, resource.organization())
                .map(standing -> decisions
                        .decide(new AccessRequest(standing.snapshot(), action, resource))
                        .permitted());
        if (!permitted.orElse(false)) {
            throw MemberProblems.callerChanged();
        }
    }
}
