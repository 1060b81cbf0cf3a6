package io.github.keycloakworkspaces.workspace;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Creating, changing and deleting workspaces; each takes the organization's lock first and then looks at the state
 * again.
 */
public final class Workspaces {

    private final WorkspacePermission permission;
    private final WorkspaceStore store;

    public Workspaces(WorkspacePermission permission, WorkspaceStore store) {
        this.permission = permission;
        this.store = store;
    }

    /**
     * Creates a workspace, which its creator reaches without being a member of it. A personal one is a sandbox that
     * nobody else ever sees; a person has one in an organization.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code workspace.personal_exists},
     *     {@code workspace.personal} for one that would be archived, {@code organization.not_found},
     *     {@code caller.changed}
     */
    public Workspace create(
            Actor.MemberActor creator, OrganizationId organization, boolean personal, WorkspaceDetails details) {
        permission.lock(creator, organization, Action.WORKSPACE_CREATE);
        PersonId person = creator.person();
        if (personal && details.archived()) {
            throw WorkspaceProblems.personalArchived();
        }
        if (personal && store.hasPersonal(organization, person)) {
            throw WorkspaceProblems.personalExists();
        }
        WorkspaceId id = store.add(organization, new WorkspaceStore.NewWorkspace(details, personal, person));
        return reread(organization, id, person);
    }

    /**
     * Changes what people may change of a workspace. A personal one, where projects go that nobody else may have, is not
     * archived.
     *
     * @param personal what the caller takes it for, or {@code null}
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code workspace.personal_fixed},
     *     {@code workspace.personal}, {@code workspace.not_found}, {@code caller.changed}
     */
    public Workspace change(
            Actor actor,
            OrganizationId organization,
            WorkspaceId id,
            @Nullable Boolean personal,
            UnaryOperator<WorkspaceDetails> edit) {
        var workspace = permission.lock(actor, organization, id, Action.WORKSPACE_CHANGE);
        if (personal != null && personal != workspace.personal()) {
            throw WorkspaceProblems.personalFixed();
        }
        PersonId viewer = viewer(actor);
        WorkspaceDetails present = reread(organization, id, viewer).details();
        WorkspaceDetails edited = edit.apply(present);
        if (workspace.personal() && edited.archived() && !present.archived()) {
            throw WorkspaceProblems.personalArchived();
        }
        if (!edited.equals(present)) {
            store.change(organization, id, edited);
        }
        return reread(organization, id, viewer);
    }

    /**
     * Deletes a workspace that has no projects, with its memberships.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code workspace.not_empty},
     *     {@code workspace.not_found}, {@code caller.changed}
     */
    public void delete(Actor actor, OrganizationId organization, WorkspaceId id) {
        permission.lock(actor, organization, id, Action.WORKSPACE_DELETE);
        if (!store.deleteEmpty(organization, id)) {
            throw WorkspaceProblems.notEmpty();
        }
    }

    private Workspace reread(OrganizationId organization, WorkspaceId id, PersonId viewer) {
        return store.find(organization, id, viewer).orElseThrow(WorkspaceProblems::notFound);
    }

    private static PersonId viewer(Actor actor) {
        PersonId person = actor.person();
        return person == null ? PersonId.NOBODY : person;
    }
}
