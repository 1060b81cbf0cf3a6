package io.github.keycloakworkspaces.workspace.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.access.WorkspaceAccess;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Paging;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.MemberFilter;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.MemberQuery;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.http.UserView;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.workspace.MemberSelection;
import io.github.keycloakworkspaces.workspace.WorkspaceCases;
import io.github.keycloakworkspaces.workspace.WorkspaceProblems;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/workspaces/{workspace}/memberships}: the explicit members of one workspace. */
public final class WorkspaceMembersResource {

    private final KeycloakSession session;
    private final String workspace;
    private final Guard guard;
    private final MembershipCases membership;
    private final WorkspaceCases cases;

    WorkspaceMembersResource(KeycloakSession session, String workspace) {
        this.session = session;
        this.workspace = workspace;
        this.guard = new Guard(session);
        this.membership = WorkspacesProvider.of(session, MembershipCases.class);
        this.cases = WorkspacesProvider.of(session, WorkspaceCases.class);
    }

    @GET
    @Operation(
            summary = "Lists the explicit members of a workspace.",
            answer = WorkspaceMemberView.class,
            shape = Operation.Shape.LIST,
            problems = "workspace.not_found")
    public Response list() {
        WorkspaceAccess seen = guard.workspace(workspace, Action.WORKSPACE_VIEW);
        guard.requireAlso(seen.access(), Action.PEOPLE_VIEW);
        var id = seen.workspace().id();
        var everybody = MemberQuery.byEmail(MemberFilter.ofWorkspace(id, null, null), 0, Integer.MAX_VALUE);
        return Replies.list(
                session,
                membership.store().members(seen.access().organization(), everybody),
                profile -> new WorkspaceMemberView(UserView.of(profile), id.value()));
    }

    @GET
    @Path("paginated")
    @Operation(
            summary = "Lists the explicit members of a workspace by pages.",
            query = WorkspaceMemberParameters.class,
            answer = UserView.class,
            shape = Operation.Shape.PAGE,
            problems = "workspace.not_found")
    public Response page() {
        WorkspaceAccess seen = guard.workspace(workspace, Action.WORKSPACE_VIEW);
        guard.requireAlso(seen.access(), Action.PEOPLE_VIEW);
        var parameters = Input.query(
                WorkspaceMemberParameters.class, session.getContext().getUri());
        Paging paging = parameters.paging();
        var query = MemberQuery.byEmail(parameters.filter(seen.workspace().id()), paging.offset(), paging.limit());
        Page<MemberProfile> page = membership.store().members(seen.access().organization(), query);
        return paging.answer(session, page, UserView::of);
    }

    @POST
    @Operation(
            summary = "Adds a member of the organization to a workspace; nothing happens to somebody who is in it.",
            body = WorkspaceMemberInput.class,
            answer = WorkspaceView.MembershipView.class,
            problems = {
                "workspace.not_found",
                "workspace.personal",
                "workspace_member.managed_by_groups",
                "member.not_found",
                "member.not_active"
            })
    public Response add(@Context HttpHeaders headers, InputStream body) {
        WorkspaceAccess seen = guard.workspace(workspace, Action.WORKSPACE_CHANGE);
        var input = Input.body(WorkspaceMemberInput.class, headers, body);
        requireSame(seen, input.workspace());
        PersonId person = input.person();
        add(seen, MemberSelection.of(Set.of(person)));
        return Replies.ok(
                session,
                new WorkspaceView.MembershipView(
                        person.value(), seen.workspace().id().value()));
    }

    @DELETE
    @Operation(
            summary = "Ends somebody's explicit membership, wherever it comes from; named in the query or the body.",
            query = FormerMember.class,
            body = FormerMember.class,
            status = 204,
            problems = {"workspace.not_found", "workspace.personal", "member.not_found", "membership.by_group"})
    public Response remove(@Context HttpHeaders headers, InputStream body) {
        WorkspaceAccess seen = guard.workspace(workspace, Action.WORKSPACE_CHANGE);
        var named = Input.query(FormerMember.class, session.getContext().getUri());
        var described = Input.body(FormerMember.class, headers, body);
        requireSame(seen, named.workspace());
        requireSame(seen, described.workspace());
        PersonId person = named.and(described);
        remove(seen, MemberSelection.of(Set.of(person)));
        return Replies.done(session);
    }

    @POST
    @Path("bulk")
    @Operation(
            summary = "Adds many people: everybody who works in the organization apart from some, or those named.",
            body = NewMembers.class,
            answer = Assignments.class,
            problems = {
                "workspace.not_found",
                "workspace.personal",
                "workspace_member.managed_by_groups",
                "member.not_found",
                "member.not_active"
            })
    public Response addMany(@Context HttpHeaders headers, InputStream body) {
        WorkspaceAccess seen = guard.workspace(workspace, Action.WORKSPACE_CHANGE);
        MemberSelection selection = Input.body(NewMembers.class, headers, body).selection();
        return Replies.ok(session, new Assignments(add(seen, selection)));
    }

    @DELETE
    @Path("bulk")
    @Operation(
            summary = "Removes many people: every explicit member apart from some, or those named.",
            query = FormerMembers.class,
            answer = Unassignments.class,
            problems = {"workspace.not_found", "workspace.personal", "member.not_found", "membership.by_group"})
    public Response removeMany() {
        WorkspaceAccess seen = guard.workspace(workspace, Action.WORKSPACE_CHANGE);
        MemberSelection selection =
                Input.query(FormerMembers.class, session.getContext().getUri()).selection();
        return Replies.ok(session, new Unassignments(remove(seen, selection)));
    }

    /** The path says which workspace; another one beside it is a mistake that changes nothing. */
    private static void requireSame(WorkspaceAccess seen, @Nullable Long number) {
        if (number != null && number != seen.workspace().id().value()) {
            throw WorkspaceProblems.notFound();
        }
    }

    private int add(WorkspaceAccess seen, MemberSelection selection) {
        Access access = seen.access();
        return cases.members()
                .add(access.actor(), access.organization(), seen.workspace().id(), selection);
    }

    private int remove(WorkspaceAccess seen, MemberSelection selection) {
        Access access = seen.access();
        return cases.members()
                .remove(access.actor(), access.organization(), seen.workspace().id(), selection);
    }

    private record WorkspaceMemberView(UserView user, long workspace) {}

    private record Assignments(int assignments) {}

    private record Unassignments(int unassignments) {}
}
