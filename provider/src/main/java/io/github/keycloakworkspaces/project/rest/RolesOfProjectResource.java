package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.access.ProjectAccess;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.project.ProjectCases;
import io.github.keycloakworkspaces.roles.Action;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/projects/{project}/roles}: who has another role in a project than in the organization. */
public final class RolesOfProjectResource {

    private final KeycloakSession session;
    private final String project;
    private final Guard guard;

    public RolesOfProjectResource(KeycloakSession session, String project) {
        this.session = session;
        this.project = project;
        this.guard = new Guard(session);
    }

    @GET
    @Operation(
            summary = "Lists the roles that replace the organization's in a project.",
            answer = ProjectRoleView.class,
            shape = Operation.Shape.LIST)
    public Response list() {
        ProjectAccess access = guard.project(project, Action.PROJECT_VIEW);
        Sight.require(guard, access);
        var roles = WorkspacesProvider.of(session, ProjectCases.class)
                .team()
                .roleStore()
                .ofProject(access.organization(), access.project().id());
        return Replies.ok(session, roles.stream().map(ProjectRoleView::of).toList());
    }
}
