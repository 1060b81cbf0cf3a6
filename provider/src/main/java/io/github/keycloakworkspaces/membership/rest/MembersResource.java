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
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
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
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/organizations/{organization}/memberships}: the members of one organization. */
public final class MembersResource {

    private final KeycloakSession session;
    private final String organization;
    private final Guard guard;
    private final RealmWorkspaces workspaces;

    MembersResource(KeycloakSession session, String organization) {
        this.session = session;
        this.organization = organization;
        this.guard = new Guard(session);
        this.workspaces =
                session.getProvider(Workspaces.class).in(session.getContext().getRealm());
    }

    @GET
    public Response list() {
        Access access = guard.member(organization, Action.PEOPLE_VIEW);
        UriInfo uri = session.getContext().getUri();
        var parameters = uri.getQueryParameters();
        Paging paging = Paging.of(parameters.getFirst("page"), parameters.getFirst("page_size"));
        var page = workspaces.store().members(access.organization(), MemberParameters.read(parameters, paging));
        return Replies.ok(session, paging.show(page, uri, MemberView::of));
    }

    @PATCH
    public Response changeRole(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        return changeRole(access, Json.read(headers, body));
    }

    /** Older clients post what newer ones patch. */
    @POST
    public Response assignRole(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        return changeRole(access, Json.read(headers, body));
    }

    @GET
    @Path("{person}")
    public Response show(@PathParam("person") String person) {
        Access access = guard.member(organization, Action.PEOPLE_VIEW);
        MemberProfile profile = profile(access.organization(), number(person));
        if (profile.member().deleted()) {
            throw MemberProblems.memberNotFound();
        }
        return Replies.ok(session, MemberPageView.of(profile));
    }

    @DELETE
    @Path("{person}")
    public Response delete(@PathParam("person") String person) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        workspaces.memberships().delete(access.actor(), access.organization(), number(person));
        return Replies.done(session);
    }

    private Response changeRole(Access access, JsonNode body) {
        JsonNode request = Fields.object(body, "the body");
        long number = Fields.number(request, "user_id");
        Role role = Roles.read(Fields.text(request, "role"), "role");
        PersonId target = Numbers.person(number).orElseThrow(MemberProblems::memberNotFound);
        workspaces.memberships().changeRole(access.actor(), access.organization(), target, role);
        return Replies.ok(session, MemberView.of(profile(access.organization(), target)));
    }

    private MemberProfile profile(OrganizationId id, PersonId person) {
        return workspaces.store().profile(id, person).orElseThrow(MemberProblems::memberNotFound);
    }

    private static PersonId number(String text) {
        return Numbers.positive(text).map(PersonId::new).orElseThrow(MemberProblems::memberNotFound);
    }
}
