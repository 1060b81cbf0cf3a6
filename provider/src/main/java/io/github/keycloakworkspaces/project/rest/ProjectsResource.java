package io.github.keycloakworkspaces.project.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.access.ProjectAccess;
import io.github.keycloakworkspaces.decision.DecisionFacts;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Lines;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.project.ProjectCases;
import io.github.keycloakworkspaces.project.ProjectCopy;
import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.project.ProjectPage;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/projects}: the projects of the organization that the caller works in, as their role sees them. */
public final class ProjectsResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final ProjectCases cases;
    private final DecisionFacts facts;

    public ProjectsResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.cases = WorkspacesProvider.of(session, ProjectCases.class);
        this.facts = WorkspacesProvider.of(session, DecisionFacts.class);
    }

    @GET
    @Operation(
            summary = "Lists the projects that the caller sees.",
            query = ProjectParameters.class,
            answer = ProjectView.class,
            shape = Operation.Shape.PAGE)
    public Response list() {
        Access access = guard.worker(Action.API_ACCESS);
        var parameters =
                Input.query(ProjectParameters.class, session.getContext().getUri());
        ProjectPage page = cases.catalog()
                .page(access.organization(), parameters.query(access.viewer(facts.decisions(), Action.PROJECT_VIEW)));
        var show = parameters.paging().everything()
                ? views(access).showingAll(parameters.members())
                : views(access).showing(page.where(), parameters.members());
        return parameters.paging().answer(session, page.rows(), show);
    }

    /** The tasks and annotations are the labelling application's, and nobody tells us how many there are. */
    @GET
    @Path("counts")
    @Operation(
            summary = "Lists the projects that the caller sees by their numbers; nothing of their tasks is known here.",
            query = ProjectParameters.class,
            answer = ProjectCounts.class,
            shape = Operation.Shape.PAGE)
    public Response counts() {
        Access access = guard.worker(Action.API_ACCESS);
        var parameters =
                Input.query(ProjectParameters.class, session.getContext().getUri());
        ProjectPage page = cases.catalog()
                .page(access.organization(), parameters.query(access.viewer(facts.decisions(), Action.PROJECT_VIEW)));
        return parameters
                .paging()
                .answer(
                        session,
                        page.rows(),
                        project -> ProjectCounts.unknown(project.resource().id()));
    }

    @POST
    @Operation(
            summary = "Makes a project, in the caller's sandbox where no workspace is named.",
            body = ProjectInput.class,
            answer = ProjectView.class,
            status = 201,
            problems = {
                "workspace.not_found",
                "workspace.archived",
                "project.external_id_taken",
                "project.personal",
                "organization.not_found"
            })
    public Response create(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.worker(Action.PROJECT_CREATE);
        ProjectInput input = Input.body(ProjectInput.class, headers, body);
        access.requireNamed(input.organization());
        WorkspaceId workspace = Targets.of(guard, access, input.workspace());
        ProjectId created = cases.projects()
                .create(access.actor(), access.organization(), workspace, input.applyTo(ProjectDraft.BLANK));
        return Replies.created(session, views(access).show(created, ProjectParameters.DEFAULT_MEMBERS));
    }

    @GET
    @Path("{project}")
    @Operation(
            summary = "Shows a project with what the caller's role in it may see.",
            query = MembersLimit.class,
            answer = ProjectView.class)
    public Response show(@PathParam("project") String project) {
        ProjectAccess allowed = guard.project(project, Action.PROJECT_VIEW);
        return Replies.ok(session, view(allowed));
    }

    @PATCH
    @Path("{project}")
    @Operation(
            summary = "Changes a project, or moves it to another workspace.",
            query = MembersLimit.class,
            body = ProjectInput.class,
            answer = ProjectView.class,
            problems = {
                "workspace.not_found",
                "workspace.archived",
                "project.external_id_taken",
                "project.personal",
                "organization.not_found"
            })
    public Response change(@PathParam("project") String project, @Context HttpHeaders headers, InputStream body) {
        ProjectAccess allowed = guard.project(project, Action.PROJECT_CHANGE);
        ProjectInput input = Input.body(ProjectInput.class, headers, body);
        allowed.access().requireNamed(input.organization());
        WorkspaceId target = Targets.other(guard, allowed, input.workspace());
        cases.projects()
                .change(
                        allowed.access().actor(),
                        allowed.access().organization(),
                        allowed.project().id(),
                        target,
                        input::applyTo);
        return Replies.ok(session, view(allowed));
    }

    @DELETE
    @Path("{project}")
    @Operation(summary = "Removes a project with everything in it.", status = 204)
    public Response delete(@PathParam("project") String project) {
        ProjectAccess allowed = guard.project(project, Action.PROJECT_DELETE);
        cases.projects()
                .delete(
                        allowed.access().actor(),
                        allowed.access().organization(),
                        allowed.project().id());
        return Replies.done(session);
    }

    @POST
    @Path("{project}/duplicate")
    @Operation(
            summary = "Makes a project with the settings, members and project roles of this one.",
            body = Copy.class,
            answer = ProjectView.class,
            status = 201,
            problems = {"workspace.not_found", "workspace.archived"})
    public Response duplicate(@PathParam("project") String project, @Context HttpHeaders headers, InputStream body) {
        ProjectAccess allowed = guard.project(project, Action.PROJECT_CHANGE);
        Copy copy = Input.body(Copy.class, headers, body);
        ProjectResource original = allowed.project();
        Long named = copy.workspace();
        WorkspaceId target = Targets.of(
                guard,
                allowed.access(),
                named == null ? original.workspace().id().value() : named);
        ProjectId created = cases.projects()
                .duplicate(
                        allowed.access().actor(),
                        allowed.access().organization(),
                        original.id(),
                        target,
                        new ProjectCopy(
                                copy.title(), copy.description(), !Boolean.FALSE.equals(copy.includeMembers())));
        return Replies.created(session, views(allowed.access()).show(created, ProjectParameters.DEFAULT_MEMBERS));
    }

    private ProjectView view(ProjectAccess allowed) {
        Integer limit =
                Input.query(MembersLimit.class, session.getContext().getUri()).membersLimit();
        return views(allowed.access())
                .show(allowed.project().id(), limit == null ? ProjectParameters.DEFAULT_MEMBERS : limit);
    }

    private ProjectViews views(Access access) {
        return new ProjectViews(guard, cases.catalog(), access);
    }

    private record MembersLimit(@Min(0) @Max(100) @Nullable Integer membersLimit) {}

    /** What is copied by {@code mode} besides settings are tasks, which are the application's. */
    @JsonIgnoreProperties("mode")
    private record Copy(
            @Size(min = 3, max = 50) @Nullable String title,
            @Lines @Size(max = 500_000) @Nullable String description,
            @Nullable Long workspace,
            @Nullable Boolean includeMembers) {}
}
