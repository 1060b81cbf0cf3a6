package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.access.WorkspaceAccess;
import io.github.keycloakworkspaces.decision.DecisionFacts;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.project.ProjectCases;
import io.github.keycloakworkspaces.project.ProjectQuery;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/workspaces/{workspace}/projects}: what is in a workspace, and what goes in and out. */
public final class WorkspaceProjectsResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final ProjectCases cases;
    private final DecisionFacts facts;
    private final String workspace;

    /**
     * Of one workspace.
     *
     * @param workspace the number as it stands in the path
     */
    public WorkspaceProjectsResource(KeycloakSession session, String workspace) {
        this.session = session;
        this.guard = new Guard(session);
        this.cases = WorkspacesProvider.of(session, ProjectCases.class);
        this.facts = WorkspacesProvider.of(session, DecisionFacts.class);
        this.workspace = workspace;
    }

    @GET
    @Operation(
            summary = "Lists the projects of a workspace that the caller sees.",
            answer = ProjectView.class,
            shape = Operation.Shape.LIST)
    public Response list() {
        WorkspaceAccess allowed = guard.workspace(workspace, Action.WORKSPACE_VIEW);
        Access access = allowed.access();
        WorkspaceId id = allowed.workspace().id();
        var projects = cases.catalog()
                .page(access.organization(), ProjectQuery.in(id, access.viewer(facts.decisions(), Action.PROJECT_VIEW)))
                .rows();
        var views = new ProjectViews(guard, cases.catalog(), access);
        return Replies.list(session, projects, views.showingAll(id, ProjectParameters.DEFAULT_MEMBERS));
    }

    @POST
    @Operation(
            summary = "Moves a project into the workspace.",
            body = Named.class,
            answer = Placed.class,
            status = 201,
            problems = {"project.not_found", "workspace.archived"})
    public Response add(@Context HttpHeaders headers, InputStream body) {
        WorkspaceAccess allowed = guard.workspace(workspace, Action.PROJECT_CREATE);
        Access access = allowed.access();
        long number = Input.body(Named.class, headers, body).project();
        ProjectResource project = guard.project(access, number, Action.PROJECT_CHANGE);
        WorkspaceId target = allowed.workspace().id();
        cases.projects().change(access.actor(), access.organization(), project.id(), target, UnaryOperator.identity());
        return Replies.created(session, new Placed(project.id().value(), target.value()));
    }

    /** The number may stand in the query or, as some clients send it, in the body. */
    @DELETE
    @Operation(
            summary = "Takes a project out of the workspace, into the sandbox of who made it.",
            query = Optionally.class,
            status = 204,
            problems = {"project.not_found"})
    public Response remove(@Context HttpHeaders headers, InputStream body) {
        WorkspaceAccess allowed = guard.workspace(workspace, Action.WORKSPACE_VIEW);
        Access access = allowed.access();
        Long inQuery =
                Input.query(Optionally.class, session.getContext().getUri()).project();
        Long inBody = Input.body(Optionally.class, headers, body).project();
        Long number = inQuery == null ? inBody : inQuery;
        if (number == null) {
            throw Fields.wrong("project", "there");
        }
        ProjectResource project = guard.project(access, number, Action.PROJECT_CHANGE);
        cases.projects()
                .takeOut(
                        access.actor(),
                        access.organization(),
                        allowed.workspace().id(),
                        project.id());
        return Replies.done(session);
    }

    private record Named(long project) {}

    private record Optionally(@Nullable Long project) {}

    private record Placed(long project, long workspace) {}
}
