package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Lines;
import io.github.keycloakworkspaces.http.Numbers;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Ordering;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.project.ProjectCases;
import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.project.ProjectProblems;
import io.github.keycloakworkspaces.project.Template;
import io.github.keycloakworkspaces.project.TemplateId;
import io.github.keycloakworkspaces.project.TemplateStore;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
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

/** {@code {base}/api/project-templates}: for everybody who may save templates somewhere in the organization. */
public final class TemplatesResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final ProjectCases cases;

    public TemplatesResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.cases = WorkspacesProvider.of(session, ProjectCases.class);
    }

    @GET
    @Operation(
            summary = "Lists the organization's templates.",
            query = Parameters.class,
            answer = TemplateView.class,
            shape = Operation.Shape.LIST)
    public Response list() {
        Access access = guard.worker(Action.TEMPLATE_SAVE);
        Ordering ordering = Ordering.of(
                Input.query(Parameters.class, session.getContext().getUri()).ordering());
        var templates =
                cases.templateStore().list(access.organization(), order(ordering.name()), ordering.descending());
        boolean everywhere = guard.reachesAll(access, Action.TEMPLATE_SAVE);
        return Replies.list(
                session,
                templates,
                template -> TemplateView.of(template.seenBy(access.actor().person(), everywhere)));
    }

    @POST
    @Operation(
            summary = "Saves the settings of a project as a template.",
            body = TemplateInput.New.class,
            answer = TemplateView.class,
            status = 201,
            problems = {"project.not_found", "organization.not_found"})
    public Response create(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.worker(Action.TEMPLATE_SAVE);
        var written = Input.body(TemplateInput.New.class, headers, body);
        TemplateInput input = written.input();
        access.requireNamed(input.organization());
        ProjectId project =
                guard.project(access, written.projectId(), Action.TEMPLATE_SAVE).id();
        TemplateId created = cases.templates().create(access.actor(), access.organization(), project, input::applyTo);
        return Replies.created(session, view(access, created));
    }

    @GET
    @Path("{template}")
    @Operation(summary = "Shows a template.", answer = TemplateView.class)
    public Response show(@PathParam("template") String template) {
        Access access = guard.worker(Action.TEMPLATE_SAVE);
        return Replies.ok(session, view(access, id(template)));
    }

    @PATCH
    @Path("{template}")
    @Operation(
            summary = "Changes a template; its creator may, and who reaches the whole organization.",
            body = TemplateInput.class,
            answer = TemplateView.class,
            problems = {"template.not_found", "template.others", "project.not_found", "organization.not_found"})
    public Response change(@PathParam("template") String template, @Context HttpHeaders headers, InputStream body) {
        Access access = guard.worker(Action.TEMPLATE_SAVE);
        TemplateInput input = Input.body(TemplateInput.class, headers, body);
        TemplateId id = id(template);
        access.requireNamed(input.organization());
        cases.templates().change(access.actor(), access.organization(), id, project(access, input), input::applyTo);
        return Replies.ok(session, view(access, id));
    }

    @DELETE
    @Path("{template}")
    @Operation(
            summary = "Removes a template; its creator may, and who reaches the whole organization.",
            status = 204,
            problems = {"template.not_found", "template.others"})
    public Response delete(@PathParam("template") String template) {
        Access access = guard.worker(Action.TEMPLATE_SAVE);
        cases.templates().delete(access.actor(), access.organization(), id(template));
        return Replies.done(session);
    }

    @POST
    @Path("{template}/create-project")
    @Operation(
            summary = "Makes a project with the settings of a template.",
            body = FromTemplate.class,
            answer = ProjectView.class,
            status = 201,
            problems = {"template.not_found", "workspace.not_found", "workspace.archived"})
    public Response createProject(
            @PathParam("template") String template, @Context HttpHeaders headers, InputStream body) {
        Access access = guard.worker(Action.PROJECT_CREATE);
        FromTemplate input = Input.body(FromTemplate.class, headers, body);
        if (!guard.mayAlso(access, Action.TEMPLATE_SAVE)) {
            throw Guard.denied(Action.TEMPLATE_SAVE);
        }
        Template found = find(access, id(template));
        WorkspaceId workspace = Targets.of(guard, access, input.workspaceId());
        ProjectDraft content = new ProjectDraft(
                input.title(),
                input.description(),
                null,
                false,
                null,
                found.content().settings());
        ProjectId created = cases.projects().create(access.actor(), access.organization(), workspace, content);
        return Replies.created(
                session,
                new ProjectViews(guard, cases.catalog(), access).show(created, ProjectParameters.DEFAULT_MEMBERS));
    }

    private TemplateView view(Access access, TemplateId template) {
        return TemplateView.of(find(access, template));
    }

    private Template find(Access access, TemplateId template) {
        return cases.templateStore()
                .find(access.organization(), template)
                .map(found -> found.seenBy(access.actor().person(), guard.reachesAll(access, Action.TEMPLATE_SAVE)))
                .orElseThrow(ProjectProblems::templateNotFound);
    }

    private static TemplateId id(String template) {
        return Numbers.positive(template).map(TemplateId::new).orElseThrow(ProjectProblems::templateNotFound);
    }

    /** The project that the template takes its settings from, in which the caller must be allowed to save them. */
    private @Nullable ProjectId project(Access access, TemplateInput input) {
        Long project = input.projectId();
        return project == null
                ? null
                : guard.project(access, project, Action.TEMPLATE_SAVE).id();
    }

    private static TemplateStore.Order order(String name) {
        return switch (name) {
            case "", "id" -> TemplateStore.Order.NUMBER;
            case "name", "title" -> TemplateStore.Order.NAME;
            case "created_at" -> TemplateStore.Order.CREATED;
            case "updated_at" -> TemplateStore.Order.CHANGED;
            default -> throw Fields.wrong("ordering", "one of id, name, created_at, updated_at");
        };
    }

    private record Parameters(@Nullable String ordering) {}

    private record FromTemplate(
            @Size(min = 1, max = 50) String title,
            @Lines @Size(max = 500_000) @Nullable String description,
            @Nullable Long workspaceId) {}
}
