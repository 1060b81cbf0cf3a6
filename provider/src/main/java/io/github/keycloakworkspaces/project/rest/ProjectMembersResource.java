package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.access.ProjectAccess;
import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.MemberOrder;
import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.membership.http.UserView;
import io.github.keycloakworkspaces.project.PeopleFilter;
import io.github.keycloakworkspaces.project.ProjectCases;
import io.github.keycloakworkspaces.project.ProjectMemberCases;
import io.github.keycloakworkspaces.project.ProjectMemberQuery;
import io.github.keycloakworkspaces.project.ProjectPeopleProblems;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.tag.TagCases;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/projects/{project}/members}: who is in a project. */
public final class ProjectMembersResource {

    private final KeycloakSession session;
    private final String project;
    private final Guard guard;
    private final TagCases tag;
    private final ProjectMemberCases team;

    public ProjectMembersResource(KeycloakSession session, String project) {
        this.session = session;
        this.project = project;
        this.guard = new Guard(session);
        this.team = WorkspacesProvider.of(session, ProjectCases.class).team();
        this.tag = WorkspacesProvider.of(session, TagCases.class);
    }

    /** For older clients; newer ones take the pages. */
    @GET
    @Operation(
            summary = "Lists everybody in a project who doesn't act as an annotator, as older clients ask for it.",
            query = Named.class,
            answer = UserView.class,
            shape = Operation.Shape.LIST)
    public Response list() {
        ProjectAccess access = guard.project(project, Action.PROJECT_VIEW);
        Sight.require(guard, access);
        var ids = Input.query(Named.class, session.getContext().getUri()).userIds();
        var query = new ProjectMemberQuery(
                PeopleFilter.NONE,
                ids == null ? null : PersonNumbers.any(ids),
                null,
                true,
                MemberOrder.EMAIL,
                false,
                0,
                Integer.MAX_VALUE);
        var members = team.memberStore()
                .members(access.organization(), access.project().id(), query);
        return Replies.list(session, members, member -> UserView.of(member.profile()));
    }

    @POST
    @Operation(
            summary = "Adds somebody to a project.",
            body = Somebody.class,
            answer = Somebody.class,
            status = 201,
            problems = {
                "member.not_found",
                "member.not_active",
                "project.personal",
                "project_member.managed_by_groups",
                "project.member_everywhere"
            })
    public Response add(@Context HttpHeaders headers, InputStream body) {
        ProjectAccess access = guard.project(project, Action.PROJECT_CHANGE);
        long user = Input.body(Somebody.class, headers, body).user();
        boolean added = team.members()
                .add(access.actor(), access.organization(), access.project().id(), PersonNumbers.one(user));
        return added
                ? Replies.created(session, new Somebody(user))
                : Replies.refused(
                        session,
                        ProjectPeopleProblems.everywhere().problem(),
                        Map.of("skipped_user_ids", List.of(user)));
    }

    @DELETE
    @Operation(
            summary = "Takes somebody's explicit membership in a project; the query or the body names them.",
            query = Anybody.class,
            body = Anybody.class,
            status = 204,
            problems = {
                "member.not_found",
                "project.member_not_found",
                "project.member_implicit",
                "project.personal",
                "membership.by_group"
            })
    public Response remove(@Context HttpHeaders headers, InputStream body) {
        ProjectAccess access = guard.project(project, Action.PROJECT_CHANGE);
        Long named = Input.query(Anybody.class, session.getContext().getUri()).user();
        Long user = named == null ? Input.body(Anybody.class, headers, body).user() : named;
        if (user == null) {
            throw Fields.wrong("user", "a whole number");
        }
        team.members()
                .remove(access.actor(), access.organization(), access.project().id(), PersonNumbers.one(user));
        return Replies.done(session);
    }

    @GET
    @Path("paginated")
    @Operation(
            summary = "Lists the people in a project.",
            query = MemberListParameters.class,
            answer = ProjectMemberView.class,
            shape = Operation.Shape.PAGE)
    public Response page() {
        ProjectAccess access = guard.project(project, Action.PROJECT_VIEW);
        Sight.require(guard, access);
        var parameters =
                Input.query(MemberListParameters.class, session.getContext().getUri());
        var members = team.memberStore()
                .members(access.organization(), access.project().id(), parameters.query());
        var tags = tag.store()
                .of(
                        access.organization(),
                        parameters.paging().everything()
                                ? null
                                : members.items().stream()
                                        .map(member -> member.profile().member().person())
                                        .collect(Collectors.toSet()));
        return parameters
                .paging()
                .answer(
                        session,
                        members,
                        member -> ProjectMemberView.of(
                                member,
                                tags.getOrDefault(member.profile().member().person(), List.of())));
    }

    @GET
    @Path("export")
    @Operation(
            summary = "Lists the people in a project as CSV, with the filters and the ordering of the paginated list.",
            query = MemberListParameters.class,
            answer = String.class,
            shape = Operation.Shape.CSV)
    public Response export() {
        ProjectAccess access = guard.project(project, Action.PROJECT_CHANGE);
        var parameters =
                Input.query(MemberListParameters.class, session.getContext().getUri());
        var members = team.memberStore()
                .members(access.organization(), access.project().id(), parameters.everything());
        return Replies.csv(
                session,
                "project-" + access.project().id() + "-members.csv",
                MemberTable.HEADING,
                members,
                MemberTable::row);
    }

    @Path("bulk")
    public BulkMembersResource bulk() {
        return new BulkMembersResource(session, project);
    }

    private record Named(
            @Nullable @Size(max = PersonNumbers.MOST) List<Long> userIds) {}

    private record Somebody(long user) {}

    private record Anybody(@Nullable Long user) {}
}
