package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a project as others may see them.
 *
 * @param implicit whether they are there without having been added
 * @param projectRole the role that replaces the organization's here, or {@code null}
 * @param projectRoleSource where that role comes from
 */
public record ProjectMember(
        MemberProfile profile,
        boolean implicit,
        @Nullable Role projectRole,
        @Nullable Source projectRoleSource) {

    /** The role that counts in the project. */
    public Role effectiveRole() {
        return projectRole == null ? profile.member().role() : projectRole;
    }
}
