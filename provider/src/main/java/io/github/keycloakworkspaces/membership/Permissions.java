package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Permission;
import io.github.keycloakworkspaces.roles.PermissionStore;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.RoleMatrix;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Owner's own matrix: changes of cells, and the way back. What is changed here counts at the next question. */
public final class Permissions {

    private final RoleMatrix matrix;
    private final PermissionStore permissions;
    private final MembershipStore store;

    public Permissions(RoleMatrix matrix, PermissionStore permissions, MembershipStore store) {
        this.matrix = matrix;
        this.permissions = permissions;
        this.store = store;
    }

    public RoleMatrix matrix() {
        return matrix;
    }

    /** Everything that was changed, for those who may change it. */
    public List<Permission> list(Actor actor, OrganizationId organization) {
        requireOwner(actor);
        return permissions.list(organization);
    }

    /**
     * One action that was changed.
     *
     * @throws ProblemException {@code owner.only}, {@code permission.not_changed}
     */
    public Permission find(Actor actor, OrganizationId organization, Action action) {
        requireOwner(actor);
        return permissions.find(organization, action).orElseThrow(Permissions::notChanged);
    }

    /**
     * Says which roles have an action, and how far they reach with it.
     *
     * @param roles those that have it; the Owner keeps what the matrix gives, named or not
     * @param reaches how far, where it is not as far as the matrix says, or, where the matrix gives nothing, as far as the
     *     role's other cells
     * @throws ProblemException {@code owner.only}, {@code permission.role}, {@code permission.reach},
     *     {@code caller.changed}
     */
    public Permission change(
            Actor actor, OrganizationId organization, Action action, Set<Role> roles, Map<Role, Reach> reaches) {
        requireOwner(actor);
        Map<Role, Reach> row = row(action, roles, reaches);
        Authority.lock(store, actor, organization);
        return put(organization, action, row);
    }

    /**
     * Changes what was said of an action before.
     *
     * @param roles those that have it; {@code null} for the same as before
     * @param reaches how far, where it is another reach than before
     * @throws ProblemException as {@link #change}, and {@code permission.not_changed}
     */
    public Permission amend(
            Actor actor,
            OrganizationId organization,
            Action action,
            @Nullable Set<Role> roles,
            Map<Role, Reach> reaches) {
        requireOwner(actor);
        Authority.lock(store, actor, organization);
        Map<Role, Reach> before = new EnumMap<>(Role.class);
        permissions.find(organization, action).orElseThrow(Permissions::notChanged).reaches().entrySet().stream()
                .filter(cell -> cell.getValue() != Reach.NONE)
                .forEach(cell -> before.put(cell.getKey(), cell.getValue()));
        Set<Role> having = roles == null ? before.keySet() : roles;
        Map<Role, Reach> merged = new EnumMap<>(before);
        merged.keySet().retainAll(having);
        merged.putAll(reaches);
        return put(organization, action, row(action, having, merged));
    }

    /**
     * Gives an action back the cells of the matrix.
     *
     * @throws ProblemException {@code owner.only}, {@code permission.not_changed}, {@code caller.changed}
     */
    public void reset(Actor actor, OrganizationId organization, Action action) {
        requireOwner(actor);
        Authority.lock(store, actor, organization);
        if (!permissions.remove(organization, action)) {
            throw notChanged();
        }
        store.changed(organization);
    }

    /** Gives every action back the cells of the matrix. */
    public void resetAll(Actor actor, OrganizationId organization) {
        requireOwner(actor);
        Authority.lock(store, actor, organization);
        permissions.removeAll(organization);
        store.changed(organization);
    }

    private Permission put(OrganizationId organization, Action action, Map<Role, Reach> row) {
        Permission changed = permissions.put(organization, action, row);
        store.changed(organization);
        return changed;
    }

    private Map<Role, Reach> row(Action action, Set<Role> roles, Map<Role, Reach> reaches) {
        for (Role role : roles) {
            if (!role.working()) {
                throw Problem.malformed("permission.role", role.code() + " can't have a permission.");
            }
        }
        Map<Role, Reach> row = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            if (role.working() && !role.owns()) {
                row.put(role, roles.contains(role) ? reach(action, role, reaches.get(role)) : Reach.NONE);
            }
        }
        if (!reaches.values().stream().allMatch(action::reaches)) {
            throw Problem.malformed(
                    "permission.reach",
                    action.code() + " is about the organization as a whole: its reach is organization.");
        }
        for (Map.Entry<Role, Reach> given : reaches.entrySet()) {
            boolean meant = roles.contains(given.getKey()) && !given.getKey().owns() && given.getValue() != Reach.NONE;
            if (!meant) {
                throw Problem.malformed(
                        "permission.reach",
                        "A reach, other than none, is given to roles that have the permission, and never to OW.");
            }
        }
        return row;
    }

    private Reach reach(Action action, Role role, @Nullable Reach wanted) {
        return Optional.ofNullable(wanted).orElseGet(() -> {
            Reach own = matrix.cell(role, action).reach();
            Reach given = own == Reach.NONE ? matrix.widest(role) : own;
            return action.reaches(given) ? given : Reach.ORGANIZATION;
        });
    }

    private static void requireOwner(Actor actor) {
        if (!Ability.PERMISSIONS_CHANGE.heldBy(actor)) {
            throw MemberProblems.onlyOwner("changes what roles may do");
        }
    }

    private static ProblemException notChanged() {
        return Problem.notFound(
                "permission.not_changed", "The organization has not changed this permission, or there is no such one.");
    }
}
