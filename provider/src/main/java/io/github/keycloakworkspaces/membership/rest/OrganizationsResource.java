package io.github.keycloakworkspaces.membership.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.kc.Access;
import io.github.keycloakworkspaces.kc.Fields;
import io.github.keycloakworkspaces.kc.Guard;
import io.github.keycloakworkspaces.kc.Json;
import io.github.keycloakworkspaces.kc.Numbers;
import io.github.keycloakworkspaces.kc.Paging;
import io.github.keycloakworkspaces.kc.RealmWorkspaces;
import io.github.keycloakworkspaces.kc.Replies;
import io.github.keycloakworkspaces.kc.Workspaces;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Objects;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/organizations}: organizations and their members. */
public final class OrganizationsResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final RealmWorkspaces workspaces;

    public OrganizationsResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.workspaces =
                session.getProvider(Workspaces.class).in(session.getContext().getRealm());
    }

    @GET
    public Response list() {
        Access access = guard.worker(Action.API_ACCESS);
        PersonId person = Objects.requireNonNull(access.actor().person());
        return Replies.ok(
                session,
                workspaces.store().activeOrganizations(person).stream()
                        .map(OrganizationView::of)
                        .toList());
    }

    @GET
    @Path("{organization}/memberships")
    public Response members(@PathParam("organization") String organization) {
        Access access = guard.member(organization, Action.PEOPLE_VIEW);
        UriInfo uri = session.getContext().getUri();
        var parameters = uri.getQueryParameters();
        Paging paging = Paging.of(parameters.getFirst("page"), parameters.getFirst("page_size"));
        var page = workspaces.store().members(access.organization(), MemberParameters.read(parameters, paging));
        return Replies.ok(session, paging.show(page, uri, MemberView::of));
    }

    @PATCH
    @Path("{organization}/memberships")
    public Response changeRole(
            @PathParam("organization") String organization, @Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        return changeRole(access, Json.read(headers, body));
    }

    /** Older clients post what newer ones patch. */
    @POST
    @Path("{organization}/memberships")
    public Response assignRole(
            @PathParam("organization") String organization, @Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        return changeRole(access, Json.read(headers, body));
    }

    @DELETE
    @Path("{organization}/memberships/{person}")
    public Response delete(@PathParam("organization") String organization, @PathParam("person") String person) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        PersonId target = Numbers.positive(person).map(PersonId::new).orElseThrow(MemberProblems::memberNotFound);
        workspaces.memberships().delete(access.actor(), access.organization(), target);
        return Replies.done(session);
    }

    private Response changeRole(Access access, JsonNode body) {
        JsonNode request = Fields.object(body, "the body");
        long person = Fields.number(request, "user_id");
        Role role = Role.ofCode(Fields.text(request, "role"))
                .orElseThrow(() -> Fields.wrong("role", "one of AD, MA, RE, AN, NO, DI"));
        if (person <= 0) {
            throw MemberProblems.memberNotFound();
        }
        PersonId target = new PersonId(person);
        workspaces.memberships().changeRole(access.actor(), access.organization(), target, role);
        return Replies.ok(
                session,
                MemberView.of(workspaces
                        .store()
                        .profile(access.organization(), target)
                        .orElseThrow(MemberProblems::memberNotFound)));
    }
}
