package io.github.keycloakworkspaces.claims;

import io.github.keycloakworkspaces.claims.WorkspacesClaim.ProjectEntry;
import io.github.keycloakworkspaces.claims.WorkspacesClaim.WorkspaceEntry;
import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.Decision;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.TokenSnapshot;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person may view of a {@link TokenSnapshot}: an application that trusts tokens lets people into what is in them, so nothing is
 * told that a decision would deny. Sorted, so that the same memberships always give the same token.
 */
final class PermittedSnapshot {

    private final TokenSnapshot tokenSnapshot;
    private final PersonSnapshot person;
    private final Decisions decisions;
    private final Map<ProjectId, String> externalIds;

    /** @param externalIds whether projects are also called what an application calls them */
    PermittedSnapshot(TokenSnapshot tokenSnapshot, Decisions decisions, boolean externalIds) {
        this.tokenSnapshot = tokenSnapshot;
        this.person = tokenSnapshot.snapshot();
        this.decisions = decisions;
        this.externalIds = externalIds ? tokenSnapshot.externalIds() : Map.of();
    }

    List<WorkspaceEntry> workspaces() {
        return tokenSnapshot.workspaces().stream()
                .filter(titled -> visible(titled.workspace()))
                .map(titled -> new WorkspaceEntry(titled.workspace().id(), titled.title()))
                .sorted(Comparator.comparingLong(entry -> entry.id().value()))
                .toList();
    }

    /** Those that the workspaces don't bring along, and those in which the person has another role. */
    List<ProjectEntry> projects() {
        return tokenSnapshot.projects().stream()
                .flatMap(project -> entry(project).stream())
                .sorted(Comparator.comparingLong(entry -> entry.id().value()))
                .toList();
    }

    /** Whether there is nothing else: of somebody who created very much only a part was looked at. */
    boolean complete() {
        return (tokenSnapshot.hasAllWorkspaces() || !creating(Action.WORKSPACE_VIEW))
                && (tokenSnapshot.hasAllProjects() || !creating(Action.PROJECT_VIEW));
    }

    private Optional<ProjectEntry> entry(ProjectResource project) {
        Decision decision = decide(Action.PROJECT_VIEW, project);
        boolean adds = decision.role() != person.role() || !bringsProjects(project.workspace());
        return decision.permitted() && adds
                ? Optional.of(new ProjectEntry(project.id(), decision.role(), externalIds.get(project.id())))
                : Optional.empty();
    }

    /** Whether the claim has the workspace, and being in it is enough for its projects. */
    private boolean bringsProjects(WorkspaceResource workspace) {
        boolean joined = person.workspaces().contains(workspace.id());
        boolean created = workspace.createdBy().equals(person.person()) && creating(Action.PROJECT_VIEW);
        return (joined || created) && visible(workspace);
    }

    private boolean visible(WorkspaceResource workspace) {
        return decide(Action.WORKSPACE_VIEW, workspace).permitted();
    }

    /** Whether having created something is enough. */
    private boolean creating(Action action) {
        return decisions.reach(person, action).covers(Reach.WORKSPACE);
    }

    private Decision decide(Action action, Resource resource) {
        return decisions.decideUncounted(new AccessRequest(person, action, resource));
    }
}
