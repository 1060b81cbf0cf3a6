package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A live member of an organization and what they are in one of its projects.
 *
 * @param role that in the organization
 * @param projectRole the stored role in the project, whether or not it counts
 */
public record ProjectPerson(
        PersonId person,
        Role role,
        ProjectMembership presence,
        @Nullable Role projectRole) {

    /** The role that counts in the project: the project's, for members who may have one, else the organization's. */
    public Role effectiveRole() {
        return projectRole != null && role.overridable() && presence.member() ? projectRole : role;
    }

    /** Whether they may work in the project. */
    public boolean works() {
        return role.working() && presence.present();
    }

    /** Whether a membership of their own would give anything, now or once they are activated. */
    public boolean addable() {
        return addable(role);
    }

    /** Whether people of that role can be added to projects. */
    public static boolean addable(Role role) {
        return (role.working() || role.pending()) && !role.everywhere();
    }
}
