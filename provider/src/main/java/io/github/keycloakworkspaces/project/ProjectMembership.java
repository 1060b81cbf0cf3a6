package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Why somebody is in a project; the first that holds. */
public enum ProjectMembership {
    /** Added to this project. */
    EXPLICIT,
    /** A member of the project's workspace, or the one whose sandbox it is. */
    INHERITED,
    /** By a role that is a member of every shared project. */
    EVERYWHERE,
    ABSENT;

    /**
     * What the database says of one person and one project.
     *
     * @param sandboxOf whose sandbox the project is in; {@code null} in a shared workspace
     * @param added whether the person has a row of the project
     * @param inWorkspace whether the person has a row of its workspace
     */
    public record Rows(@Nullable PersonId sandboxOf, boolean added, boolean inWorkspace) {}

    /**
     * The rule, for a live member of the organization. {@code project.sql.InProject} is the same one in statements. In a
     * sandbox rows count for nothing: they are from a time when the project was shared, and wait until it is again.
     */
    public static ProjectMembership of(PersonId person, Role role, Rows rows) {
        PersonId sandboxOf = rows.sandboxOf();
        if (sandboxOf != null) {
            return sandboxOf.equals(person) ? INHERITED : ABSENT;
        }
        if (rows.added()) {
            return EXPLICIT;
        }
        if (rows.inWorkspace()) {
            return INHERITED;
        }
        return role.everywhere() ? EVERYWHERE : ABSENT;
    }

    /** Whether a project role counts for such a person. */
    public boolean member() {
        return this == EXPLICIT || this == INHERITED;
    }

    public boolean present() {
        return this != ABSENT;
    }
}
