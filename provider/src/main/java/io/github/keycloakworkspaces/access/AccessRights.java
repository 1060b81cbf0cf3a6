package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import java.util.Optional;

/**
 * What somebody may do who was let through to an organization. Who manages the realm may do everything, apart from what is
 * in sandboxes: in their own one people are the members that they are.
 */
final class AccessRights {

    private final RealmFacts facts;

    AccessRights(RealmFacts facts) {
        this.facts = facts;
    }

    /** How far they reach with an action in the organization. */
    Reach reach(Access access, Action action) {
        PersonSnapshot snapshot = access.snapshot();
        return snapshot == null ? Reach.ORGANIZATION : facts.decisions().reach(snapshot, action);
    }

    /** Whether they may do that with one thing. */
    boolean may(Access access, Action action, Resource resource) {
        return (access.snapshot() == null && !personal(resource))
                || member(access)
                        .filter(snapshot -> permits(snapshot, action, resource))
                        .isPresent();
    }

    /**
     * Refuses who may not do that with one thing.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code permission.denied}
     */
    void require(Access access, Action action, Resource resource) {
        if (!may(access, action, resource)) {
            throw Guard.denied(action);
        }
    }

    /** See {@link Guard#sees}. */
    boolean sees(Access access, Resource resource) {
        ProjectResource project = resource.inProject();
        if (project != null) {
            return visible(access, project.assignedTo(null), Action.PROJECT_VIEW);
        }
        WorkspaceResource workspace = resource.inWorkspace();
        return workspace == null
                ? resource.organization().equals(access.organization())
                : visible(access, workspace, Action.WORKSPACE_VIEW);
    }

    private boolean visible(Access access, Resource resource, Action view) {
        return resource.organization().equals(access.organization()) && may(access, view, resource);
    }

    /** Whether a member may do that with one thing. */
    boolean permits(PersonSnapshot snapshot, Action action, Resource resource) {
        return facts.decisions()
                .decide(new AccessRequest(snapshot, action, resource))
                .permitted();
    }

    /** As whom somebody acts; also who manages the realm may be a member of the organization. */
    private Optional<PersonSnapshot> member(Access access) {
        return Optional.ofNullable(access.snapshot())
                .or(() -> Optional.ofNullable(access.actor().person())
                        .flatMap(facts.members()::account)
                        .flatMap(account -> facts.get(new FactKey.Snapshot(account, access.organization()))));
    }

    static boolean personal(Resource resource) {
        WorkspaceResource workspace = resource.inWorkspace();
        return workspace != null && workspace.personal();
    }
}
