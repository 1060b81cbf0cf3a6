package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.Facts;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.membership.ManualGrants;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.List;
import java.util.function.Supplier;

/** Whether somebody may let others into workspaces and projects: those that they see, and may change themselves. */
public final class PlaceRules {

    private final InvitationStore store;
    private final MembershipStore members;
    private final Facts facts;
    private final Decisions decisions;
    private final ManualGrants manual;

    /** Rules for a realm whose people stand as the function says. */
    public PlaceRules(
            InvitationStore store, MembershipStore members, Facts facts, Decisions decisions, ManualGrants manual) {
        this.store = store;
        this.members = members;
        this.facts = facts;
        this.decisions = decisions;
        this.manual = manual;
    }

    /** Checks every place, so that the answer doesn't depend on the order in which they were named. */
    void require(OrganizationId organization, PersonId inviter, InvitedPlaces places) {
        if (places.equals(InvitedPlaces.NONE)) {
            return;
        }
        PersonSnapshot snapshot = members.account(inviter)
                .flatMap(account -> facts.get(new FactKey.Snapshot(account, organization)))
                .orElseThrow(MemberProblems::callerChanged);
        List<WorkspaceResource> workspaces = store.workspaces(organization, places.workspaces());
        List<ProjectResource> projects = store.projects(organization, places.projects());
        requireVisible(
                snapshot,
                Action.WORKSPACE_VIEW,
                workspaces,
                places.workspaces().size(),
                InvitationProblems::workspaceNotFound);
        requireVisible(
                snapshot, Action.PROJECT_VIEW, projects, places.projects().size(), InvitationProblems::projectNotFound);
        boolean personal = workspaces.stream().anyMatch(WorkspaceResource::personal)
                || projects.stream().anyMatch(project -> project.workspace().personal());
        if (personal) {
            throw InvitationProblems.personalWorkspace();
        }
        requireAll(snapshot, Action.WORKSPACE_CHANGE, workspaces);
        requireAll(snapshot, Action.PROJECT_CHANGE, projects);
        if (!workspaces.isEmpty()) {
            manual.requireWorkspaces(organization);
        }
        if (!projects.isEmpty()) {
            manual.requireProjects(organization);
        }
    }

    /** The same question about places that were named before; what is gone, or somebody's sandbox, is not among them. */
    boolean allow(PersonSnapshot inviter, InvitedPlaces places) {
        List<WorkspaceResource> workspaces = store.workspaces(inviter.organization(), places.workspaces());
        List<ProjectResource> projects = store.projects(inviter.organization(), places.projects());
        return workspaces.stream()
                        .allMatch(found -> permitted(inviter, Action.WORKSPACE_VIEW, found)
                                && permitted(inviter, Action.WORKSPACE_CHANGE, found))
                && projects.stream()
                        .allMatch(found -> permitted(inviter, Action.PROJECT_VIEW, found)
                                && permitted(inviter, Action.PROJECT_CHANGE, found));
    }

    private void requireVisible(
            PersonSnapshot snapshot,
            Action action,
            List<? extends Resource> found,
            int wanted,
            Supplier<ProblemException> problem) {
        if (found.size() < wanted || !found.stream().allMatch(resource -> permitted(snapshot, action, resource))) {
            throw problem.get();
        }
    }

    private void requireAll(PersonSnapshot snapshot, Action action, List<? extends Resource> resources) {
        if (!resources.stream().allMatch(resource -> permitted(snapshot, action, resource))) {
            throw InvitationProblems.denied(action);
        }
    }

    private boolean permitted(PersonSnapshot snapshot, Action action, Resource resource) {
        return decisions.decide(new AccessRequest(snapshot, action, resource)).permitted();
    }
}
