package io.github.keycloakworkspaces.workspace;

import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.ManualGrants;
import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Removal;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.List;
import java.util.Set;

/**
 * Who is explicitly a member of a workspace; each change takes the organization's lock first. People who reach a
 * workspace by their role, or because they created it, do so without being members of it.
 */
public final class WorkspaceMembers {

    private final WorkspacePermission permission;
    private final MembershipStore members;
    private final WorkspaceStore store;
    private final ManualGrants manual;

    public WorkspaceMembers(
            WorkspacePermission permission, MembershipStore members, WorkspaceStore store, ManualGrants manual) {
        this.permission = permission;
        this.members = members;
        this.store = store;
        this.manual = manual;
    }

    /**
     * Adds people by hand. Those named one by one must not be deactivated; a pending one has the workspace from the
     * activation on. Of everybody, only those who work are added. Nothing happens to those who were added by hand before.
     *
     * @return how many were added
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code member.not_found} and {@code member.not_active}
     *     (nobody is added then), {@code workspace.personal}, {@code workspace_member.managed_by_groups},
     *     {@code workspace.not_found}, {@code caller.changed}
     */
    public int add(Actor actor, OrganizationId organization, WorkspaceId workspace, MemberSelection selection) {
        requireShared(permission.lock(actor, organization, workspace, Action.WORKSPACE_CHANGE));
        manual.requireWorkspaces(organization);
        if (!selection.all()) {
            boolean deactivated = named(organization, selection.included()).stream()
                    .map(Member::role)
                    .anyMatch(role -> !role.working() && !role.pending());
            if (deactivated) {
                throw MemberProblems.deactivated();
            }
        }
        return store.addMembers(organization, workspace, selection, Source.MANUAL);
    }

    /**
     * Ends explicit memberships, wherever they come from; nothing happens to those who are no members. Whom a group keeps
     * there stays where everybody is removed.
     *
     * @return how many people something was taken from
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code member.not_found} and {@code membership.by_group}
     *     (nobody is removed then), {@code workspace.personal}, {@code workspace.not_found}, {@code caller.changed}
     */
    public int remove(Actor actor, OrganizationId organization, WorkspaceId workspace, MemberSelection selection) {
        requireShared(permission.lock(actor, organization, workspace, Action.WORKSPACE_CHANGE));
        if (!selection.all()) {
            named(organization, selection.included());
        }
        Removal removal = store.removeMembers(organization, workspace, selection);
        return (selection.all() ? removal : removal.requireNobodyHeld()).people();
    }

    private List<Member> named(OrganizationId organization, Set<PersonId> people) {
        List<Member> found = members.liveMembers(organization, people);
        if (found.size() < people.size()) {
            throw MemberProblems.memberNotFound();
        }
        return found;
    }

    private static void requireShared(WorkspaceResource workspace) {
        if (workspace.personal()) {
            throw WorkspaceProblems.personal();
        }
    }
}
