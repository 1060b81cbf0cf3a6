package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.membership.http.RoleSource;
import io.github.keycloakworkspaces.project.ProjectRole;

/** A person's role in one project. */
record ProjectRoleView(long id, long user, long project, String role, String roleSource) {

    static ProjectRoleView of(ProjectRole role) {
        return new ProjectRoleView(
                role.id(),
                role.person().value(),
                role.project().value(),
                role.role().code(),
                RoleSource.of(role.source()));
    }
}
