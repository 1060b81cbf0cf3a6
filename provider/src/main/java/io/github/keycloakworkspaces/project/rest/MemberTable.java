package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.membership.http.UserView;
import io.github.keycloakworkspaces.project.ProjectMember;
import io.github.keycloakworkspaces.roles.Role;
import java.util.List;

/** The people of a project as a table, with the role that counts there first. */
final class MemberTable {

    static final List<String> HEADING = List.of(
            "id",
            "email",
            "username",
            "first_name",
            "last_name",
            "role",
            "organization_role",
            "project_role",
            "implicit_member",
            "date_joined");

    private MemberTable() {}

    static List<String> row(ProjectMember member) {
        UserView user = UserView.of(member.profile());
        Role projectRole = member.projectRole();
        return List.of(
                String.valueOf(user.id()),
                user.email(),
                user.username(),
                user.firstName(),
                user.lastName(),
                member.effectiveRole().code(),
                member.profile().member().role().code(),
                projectRole == null ? "" : projectRole.code(),
                String.valueOf(member.implicit()),
                user.dateJoined().toString());
    }
}
