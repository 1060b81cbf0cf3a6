package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.Facts;
import io.github.keycloakworkspaces.decision.LockedPermission;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.WorkspaceProblems;

/**
 * Asked once the organization's lock is taken: whoever lost the role, or the way to the project or workspace, since the
 * guard let them through has no say.
 */
public final class ProjectPermission {

    private final Facts facts;
    private final LockedPermission permission;

    public ProjectPermission(MembershipStore members, Facts facts, Decisions decisions) {
        this.facts = facts;
        this.permission = new LockedPermission(members, facts, decisions);
    }

    /**
     * Takes the organization's lock.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found}, {@code caller.changed}
     */
    void lock(Actor actor, OrganizationId organization) {
        permission.lock(actor, organization);
    }

    /**
     * Who may do that with the project still.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code project.not_found}, {@code caller.changed}
     */
    void require(Actor actor, OrganizationId organization, ProjectId project, Action action) {
        if (actor instanceof Actor.MemberActor member) {
            permission.require(member, action, found(organization, project));
        }
    }

    /**
     * Whether somebody may do something else with the project, too.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code project.not_found}, {@code caller.changed}
     */
    boolean permits(Actor actor, OrganizationId organization, ProjectId project, Action action) {
        return !(actor instanceof Actor.MemberActor member)
                || permission.permits(member, action, found(organization, project));
    }

    private Resource found(OrganizationId organization, ProjectId project) {
        return facts.get(new FactKey.Project(project))
                .filter(resource -> resource.organization().equals(organization))
                .orElseThrow(ProjectProblems::notFound);
    }

    /**
     * Who may do that in the workspace still.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code workspace.not_found}, {@code caller.changed}
     */
    void require(Actor actor, OrganizationId organization, WorkspaceId workspace, Action action) {
        if (actor instanceof Actor.MemberActor member) {
            Resource found = facts.get(new FactKey.Workspace(workspace))
                    .filter(resource -> resource.organization().equals(organization))
                    .orElseThrow(WorkspaceProblems::notFound);
            permission.require(member, action, found);
        }
    }

    /**
     * How far who acts reaches with that in the organization still.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code caller.changed}
     */
    Reach reach(Actor actor, OrganizationId organization, Action action) {
        return actor instanceof Actor.MemberActor member
                ? permission.reach(member, organization, action)
                : Reach.ORGANIZATION;
    }
}
