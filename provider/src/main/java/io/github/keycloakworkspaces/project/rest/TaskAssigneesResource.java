package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.access.ProjectAccess;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Numbers;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.project.AssignmentType;
import io.github.keycloakworkspaces.project.ProjectCases;
import io.github.keycloakworkspaces.project.ProjectMemberCases;
import io.github.keycloakworkspaces.project.ProjectPeopleProblems;
import io.github.keycloakworkspaces.project.TaskId;
import io.github.keycloakworkspaces.project.TaskSelection;
import io.github.keycloakworkspaces.roles.Action;
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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/projects/{project}/tasks}: who works on which task. */
public final class TaskAssigneesResource {

    private final KeycloakSession session;
    private final String project;
    private final Guard guard;
    private final ProjectMemberCases team;

    public TaskAssigneesResource(KeycloakSession session, String project) {
        this.session = session;
        this.project = project;
        this.guard = new Guard(session);
        this.team = WorkspacesProvider.of(session, ProjectCases.class).team();
    }

    @POST
    @Path("assignees")
    @Operation(
            summary = "Assigns tasks to people, each to each.",
            body = BulkAssignment.class,
            answer = Assigned.class,
            status = 201,
            problems = {
                "assignment.too_many",
                "assignment.project_full",
                "member.not_found",
                "project.not_member",
                "role.cannot_review"
            })
    public Response assign(@Context HttpHeaders headers, InputStream body) {
        ProjectAccess access = guard.project(project, Action.PROJECT_VIEW);
        BulkAssignment wanted = Input.body(BulkAssignment.class, headers, body);
        guard.requireAlso(access, wanted.type().permission());
        var assigned = team.assignees()
                .assign(
                        access.actor(),
                        access.organization(),
                        access.project().id(),
                        wanted.type(),
                        PersonNumbers.all(wanted.users()),
                        wanted.selection());
        return Replies.created(
                session,
                new Assigned(
                        assigned.assignments(),
                        false,
                        assigned.tasks().stream().map(TaskId::value).toList()));
    }

    @GET
    @Path("{task}/assignees")
    @Operation(
            summary = "Lists who works on a task.",
            answer = TaskAssignmentView.class,
            shape = Operation.Shape.LIST,
            problems = "task.not_found")
    public Response list(@PathParam("task") String task) {
        ProjectAccess access = guard.project(project, Action.PROJECT_VIEW);
        if (!guard.mayAlso(access.access(), Action.TASKS_ASSIGN_REVIEWERS, access.project())) {
            guard.requireAlso(access, Action.TASKS_ASSIGN_ANNOTATORS);
        }
        var assignments =
                team.assigneeStore().of(access.organization(), access.project().id(), number(task));
        return Replies.ok(
                session, assignments.stream().map(TaskAssignmentView::of).toList());
    }

    @POST
    @Path("{task}/assignees")
    @Operation(
            summary = "Assigns one task to more people; the answer is the first one's assignment.",
            body = Assignees.class,
            answer = TaskAssignmentView.class,
            problems = {
                "task.not_found",
                "assignment.project_full",
                "member.not_found",
                "project.not_member",
                "role.cannot_review"
            })
    public Response add(@PathParam("task") String task, @Context HttpHeaders headers, InputStream body) {
        ProjectAccess access = guard.project(project, Action.PROJECT_VIEW);
        Assignees wanted = Input.body(Assignees.class, headers, body);
        guard.requireAlso(access, wanted.type().permission());
        team.assignees()
                .assign(
                        access.actor(),
                        access.organization(),
                        access.project().id(),
                        wanted.type(),
                        PersonNumbers.all(wanted.users()),
                        new TaskSelection.These(Set.of(number(task))));
        return first(access, number(task), wanted);
    }

    @PATCH
    @Path("{task}/assignees")
    @Operation(
            summary = "Makes people the only ones who label, or review, a task; the answer is the first one's"
                    + " assignment.",
            body = Assignees.class,
            answer = TaskAssignmentView.class,
            problems = {
                "task.not_found",
                "assignment.project_full",
                "member.not_found",
                "project.not_member",
                "role.cannot_review"
            })
    public Response replace(@PathParam("task") String task, @Context HttpHeaders headers, InputStream body) {
        ProjectAccess access = guard.project(project, Action.PROJECT_VIEW);
        Assignees wanted = Input.body(Assignees.class, headers, body);
        guard.requireAlso(access, wanted.type().permission());
        team.assignees()
                .replace(
                        access.actor(),
                        access.organization(),
                        access.project().id(),
                        wanted.type(),
                        PersonNumbers.all(wanted.users()),
                        number(task));
        return first(access, number(task), wanted);
    }

    @DELETE
    @Path("{task}/assignees")
    @Operation(
            summary = "Takes a task from people; from everybody, for everything, unless the query says whom and for"
                    + " what.",
            query = Removal.class,
            status = 204,
            problems = {"task.not_found", "member.not_found"})
    public Response remove(@PathParam("task") String task) {
        ProjectAccess access = guard.project(project, Action.PROJECT_VIEW);
        Removal removal = Input.query(Removal.class, session.getContext().getUri());
        Set<AssignmentType> types = removal.types();
        types.forEach(type -> guard.requireAlso(access, type.permission()));
        List<Long> users = removal.users();
        team.assignees()
                .remove(
                        access.actor(),
                        access.organization(),
                        access.project().id(),
                        types,
                        PersonNumbers.all(users),
                        number(task));
        return Replies.done(session);
    }

    private Response first(ProjectAccess access, TaskId task, Assignees wanted) {
        var assignments =
                team.assigneeStore().of(access.organization(), access.project().id(), task);
        return Replies.ok(
                session,
                assignments.stream()
                        .filter(assignment -> assignment.type() == wanted.type()
                                && assignment.person().value() == wanted.users().get(0))
                        .findFirst()
                        .map(TaskAssignmentView::of)
                        .orElseThrow());
    }

    private static TaskId number(String task) {
        return Numbers.positive(task).flatMap(TaskId::of).orElseThrow(ProjectPeopleProblems::taskNotFound);
    }

    private record Assignees(
            AssignmentType type, @Size(min = 1, max = 1000) List<Long> users) {}

    private record Removal(
            @Nullable AssignmentType type, @Nullable List<Long> users) {

        Set<AssignmentType> types() {
            return type == null ? EnumSet.copyOf(Arrays.asList(AssignmentType.values())) : EnumSet.of(type);
        }
    }

    private record Assigned(long assignments, boolean async, List<Long> taskIds) {}
}
