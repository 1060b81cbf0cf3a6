package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.access.ProjectAccess;
import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Numbers;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Ordering;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.project.ProjectCases;
import io.github.keycloakworkspaces.project.ProjectMemberCases;
import io.github.keycloakworkspaces.project.ProjectPeopleProblems;
import io.github.keycloakworkspaces.project.ProjectRole;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/projects/roles}: roles that replace the organization's in one project. */
public final class ProjectRolesResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final ProjectMemberCases team;

    public ProjectRolesResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.team = WorkspacesProvider.of(session, ProjectCases.class).team();
    }

    @GET
    @Operation(
            summary = "Lists the caller's own project roles; ids are those of projects.",
            query = Asked.class,
            answer = ProjectRoleView.class,
            shape = Operation.Shape.LIST)
    public Response own() {
        Access access = guard.worker(Action.API_ACCESS);
        PersonId person = Objects.requireNonNull(access.actor().person());
        var asked = Input.query(Asked.class, session.getContext().getUri());
        var ids = asked.ids();
        Set<ProjectId> projects = ids == null
                ? Set.of()
                : ids.stream().filter(id -> id > 0).map(ProjectId::new).collect(Collectors.toSet());
        boolean none = ids != null && projects.isEmpty();
        var roles = team.roleStore().ofPerson(access.organization(), person, projects);
        return Replies.ok(
                session,
                none
                        ? List.of()
                        : roles.stream()
                                .sorted(asked.order())
                                .map(ProjectRoleView::of)
                                .toList());
    }

    @POST
    @Operation(
            summary = "Gives somebody a role in one project, in place of the one that they may have there.",
            body = RoleInProject.class,
            answer = ProjectRoleView.class,
            status = 201,
            problems = {
                "project.not_found",
                "member.not_found",
                "member.self",
                "role.not_project_role",
                "role.not_overridable",
                "project_member.managed_by_groups",
                "project.not_member",
                "role.higher"
            })
    public Response give(@Context HttpHeaders headers, InputStream body) {
        guard.somebody();
        RoleInProject wanted = Input.body(RoleInProject.class, headers, body);
        ProjectAccess access = guard.project(String.valueOf(wanted.project()), Action.PROJECT_CHANGE);
        var role = team.roles()
                .give(
                        access.actor(),
                        access.organization(),
                        access.project().id(),
                        PersonNumbers.one(wanted.user()),
                        wanted.role());
        return Replies.created(session, ProjectRoleView.of(role));
    }

    /** A role in a project that the caller can't see looks as one that was never there. */
    @DELETE
    @Path("{project_role}")
    @Operation(
            summary = "Takes a project role: the organization's holds again.",
            status = 204,
            problems = {"role.not_found", "member.self", "role.higher", "membership.by_group"})
    public Response take(@PathParam("project_role") String role) {
        guard.somebody();
        long id = Numbers.positive(role).orElseThrow(ProjectPeopleProblems::roleNotFound);
        ProjectAccess access = team.roleStore()
                .projectOf(id)
                .flatMap(project -> guard.findProject(project.toString(), Action.PROJECT_CHANGE))
                .orElseThrow(ProjectPeopleProblems::roleNotFound);
        team.roles()
                .take(access.actor(), access.organization(), access.project().id(), id);
        return Replies.done(session);
    }

    private record Asked(@Nullable List<Long> ids, @Nullable String ordering) {

        Comparator<ProjectRole> order() {
            Ordering wanted = Ordering.of(ordering);
            Comparator<ProjectRole> order = switch (wanted.name()) {
                case "", "id" -> Comparator.comparing(ProjectRole::id);
                case "project" -> Comparator.comparing(role -> role.project().value());
                case "role" -> Comparator.comparing(ProjectRole::role);
                default -> throw Fields.wrong("ordering", "one of id, project, role");
            };
            return wanted.descending() ? order.reversed() : order;
        }
    }

    private record RoleInProject(long user, long project, Role role) {}
}
