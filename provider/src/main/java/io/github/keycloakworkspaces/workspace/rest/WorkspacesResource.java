package io.github.keycloakworkspaces.workspace.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.access.WorkspaceAccess;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.workspace.Workspace;
import io.github.keycloakworkspaces.workspace.WorkspaceCases;
import io.github.keycloakworkspaces.workspace.WorkspaceProblems;
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
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/workspaces}: workspaces, and through {@link WorkspaceMembersResource} who is in them. */
public final class WorkspacesResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final WorkspaceCases cases;
    private final MembershipCases membership;

    public WorkspacesResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.cases = WorkspacesProvider.of(session, WorkspaceCases.class);
        this.membership = WorkspacesProvider.of(session, MembershipCases.class);
    }

    @GET
    @Operation(
            summary = "Lists the workspaces that the caller sees.",
            query = WorkspaceParameters.class,
            answer = WorkspaceView.class,
            shape = Operation.Shape.LIST)
    public Response list() {
        Access access = guard.worker(Action.WORKSPACE_VIEW);
        PersonId viewer = viewer(access);
        var parameters =
                Input.query(WorkspaceParameters.class, session.getContext().getUri());
        var query = parameters.query(viewer, access.reach() == Reach.ORGANIZATION);
        Map<PersonId, MemberProfile> creators = query.allPersonal() ? creators(access) : Map.of();
        return Replies.ok(
                session,
                cases.store().list(access.organization(), query).stream()
                        .map(found -> WorkspaceView.of(
                                found, viewer, creators.get(found.createdBy()), permissions(access, found)))
                        .toList());
    }

    @POST
    @Operation(
            summary = "Creates a workspace, or the caller's own personal one.",
            body = NewWorkspaceInput.class,
            answer = WorkspaceView.class,
            status = 201,
            problems = {"workspace.personal", "workspace.personal_exists"})
    public Response create(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.worker(Action.WORKSPACE_CREATE);
        var draft = Input.body(NewWorkspaceInput.class, headers, body);
        Workspace created = cases.workspaces()
                .create(
                        (Actor.MemberActor) access.actor(),
                        access.organization(),
                        Boolean.TRUE.equals(draft.personal()),
                        draft.details());
        return Replies.created(session, view(access, created));
    }

    @GET
    @Path("{workspace}")
    @Operation(summary = "Shows a workspace.", answer = WorkspaceView.class, problems = "workspace.not_found")
    public Response show(@PathParam("workspace") String number) {
        WorkspaceAccess seen = guard.workspace(number, Action.WORKSPACE_VIEW);
        Access access = seen.access();
        Workspace found = cases.store()
                .find(access.organization(), seen.workspace().id(), viewer(access))
                .orElseThrow(WorkspaceProblems::notFound);
        return Replies.ok(session, view(access, found));
    }

    @PATCH
    @Path("{workspace}")
    @Operation(
            summary = "Changes a workspace, archives it or brings it back.",
            body = WorkspaceChange.class,
            answer = WorkspaceView.class,
            problems = {"workspace.not_found", "workspace.personal", "workspace.personal_fixed"})
    public Response change(@PathParam("workspace") String number, @Context HttpHeaders headers, InputStream body) {
        WorkspaceAccess seen = guard.workspace(number, Action.WORKSPACE_CHANGE);
        Access access = seen.access();
        var change = Input.body(WorkspaceChange.class, headers, body);
        Workspace changed = cases.workspaces()
                .change(access.actor(), access.organization(), seen.workspace().id(), change.personal(), change::apply);
        return Replies.ok(session, view(access, changed));
    }

    @DELETE
    @Path("{workspace}")
    @Operation(
            summary = "Deletes a workspace that has no projects.",
            status = 204,
            problems = {"workspace.not_found", "workspace.not_empty"})
    public Response delete(@PathParam("workspace") String number) {
        WorkspaceAccess seen = guard.workspace(number, Action.WORKSPACE_DELETE);
        Access access = seen.access();
        cases.workspaces()
                .delete(access.actor(), access.organization(), seen.workspace().id());
        return Replies.done(session);
    }

    @Path("{workspace}/memberships")
    public WorkspaceMembersResource members(@PathParam("workspace") String number) {
        return new WorkspaceMembersResource(session, number);
    }

    /** By itself, with the person who created it, if the caller may see people. */
    private WorkspaceView view(Access access, Workspace workspace) {
        MemberProfile creator = guard.mayAlso(access, Action.PEOPLE_VIEW)
                ? membership
                        .store()
                        .profile(workspace.organization(), workspace.createdBy())
                        .orElse(null)
                : null;
        return WorkspaceView.of(workspace, viewer(access), creator, permissions(access, workspace));
    }

    private Predicate<Action> permissions(Access access, Workspace workspace) {
        var resource = workspace.resource();
        return action -> guard.mayAlso(access, action, resource);
    }

    private Map<PersonId, MemberProfile> creators(Access access) {
        return guard.mayAlso(access, Action.PEOPLE_VIEW)
                ? membership.store().workspaceCreators(access.organization()).stream()
                        .collect(Collectors.toMap(profile -> profile.member().person(), Function.identity()))
                : Map.of();
    }

    private static PersonId viewer(Access access) {
        PersonId person = access.actor().person();
        return person == null ? PersonId.NOBODY : person;
    }
}
