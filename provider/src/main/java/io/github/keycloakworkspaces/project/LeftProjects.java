package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.project.ProjectCatalog.Home;
import io.github.keycloakworkspaces.project.ProjectCatalog.Left;
import io.github.keycloakworkspaces.project.ProjectCatalog.Stored;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.WorkspaceProblems;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people leave behind in their sandboxes. A sandbox is private as long as its person works in the organization;
 * afterwards whoever changes every project of the organization may bring its projects to where people reach them.
 */
public final class LeftProjects {

    private final ProjectPermission permission;
    private final MembershipStore members;
    private final ProjectCatalog catalog;

    public LeftProjects(ProjectPermission permission, MembershipStore members, ProjectCatalog catalog) {
        this.permission = permission;
        this.members = members;
        this.catalog = catalog;
    }

    /** Everything of that kind, for those who may take it over. */
    public List<Left> list(OrganizationId organization) {
        return catalog.left(organization, null);
    }

    /**
     * Moves projects of somebody who doesn't work any more out of their sandbox.
     *
     * @param projects {@code null} for all of them
     * @return those that were moved
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code member.not_found}, {@code sandbox.in_use},
     *     {@code project.not_found} (nothing is moved then), {@code workspace.not_found}, {@code workspace.personal},
     *     {@code workspace.archived}, {@code caller.changed}
     */
    public List<Left> takeOver(
            Actor actor,
            OrganizationId organization,
            PersonId person,
            WorkspaceId workspace,
            @Nullable Set<ProjectId> projects) {
        permission.lock(actor, organization);
        if (permission.reach(actor, organization, Action.PROJECT_CHANGE) != Reach.ORGANIZATION) {
            throw MemberProblems.callerChanged();
        }
        permission.require(actor, organization, workspace, Action.PROJECT_CREATE);
        requireShared(organization, workspace);
        List<Left> moved = catalog.left(organization, person).stream()
                .filter(left -> projects == null || projects.contains(left.id()))
                .toList();
        if (projects != null && moved.size() < projects.size()) {
            throw ProjectProblems.notFound();
        }
        requireLeft(organization, person);
        for (Left left : moved) {
            Stored stored = catalog.stored(organization, left.id()).orElseThrow(ProjectProblems::notFound);
            catalog.write(organization, left.id(), workspace, stored.content());
            catalog.dropLeftovers(organization, left.id());
        }
        return moved;
    }

    private void requireShared(OrganizationId organization, WorkspaceId workspace) {
        Home home = catalog.home(organization, workspace).orElseThrow(WorkspaceProblems::notFound);
        if (home.personal()) {
            throw ProjectProblems.toShared();
        }
        if (home.archived()) {
            throw ProjectProblems.workspaceArchived();
        }
    }

    private void requireLeft(OrganizationId organization, PersonId person) {
        Member member = members.member(organization, person).orElseThrow(MemberProblems::memberNotFound);
        boolean works = !member.deleted()
                && member.role().working()
                && members.account(person).isPresent();
        if (works) {
            throw ProjectProblems.sandboxInUse();
        }
    }
}
