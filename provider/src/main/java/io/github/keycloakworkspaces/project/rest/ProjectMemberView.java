package io.github.keycloakworkspaces.project.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.membership.http.RoleSource;
import io.github.keycloakworkspaces.membership.http.UserView;
import io.github.keycloakworkspaces.project.ProjectMember;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.tag.TagName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a project: the person's members, and what they are there.
 *
 * @param implicitMember whether they are there through the workspace or by role, without having been added
 * @param projectRole the role that replaces the organization's here, or {@code null}
 */
record ProjectMemberView(
        @JsonUnwrapped UserView user,
        boolean implicitMember,
        @Nullable String projectRole,
        @Nullable String projectRoleSource,
        String userType,
        List<TagName> tags) {

    static ProjectMemberView of(ProjectMember member, List<TagName> tags) {
        Role role = member.projectRole();
        Source source = member.projectRoleSource();
        return new ProjectMemberView(
                UserView.of(member.profile()),
                member.implicit(),
                role == null ? null : role.code(),
                source == null ? null : RoleSource.of(source),
                "standard",
                tags);
    }
}
