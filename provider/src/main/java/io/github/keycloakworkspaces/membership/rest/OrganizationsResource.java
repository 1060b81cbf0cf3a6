package io.github.keycloakworkspaces.membership.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.kc.Access;
import io.github.keycloakworkspaces.kc.Fields;
import io.github.keycloakworkspaces.kc.Guard;
import io.github.keycloakworkspaces.kc.Json;
import io.github.keycloakworkspaces.kc.Numbers;
import io.github.keycloakworkspaces.kc.RealmWorkspaces;
import io.github.keycloakworkspaces.kc.Replies;
import io.github.keycloakworkspaces.kc.Workspaces;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Objects;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/organizations}: organizations, and through {@link MembersResource} their members. */
public final class OrganizationsResource {

    /** As Keycloak stores a native organization's name. */
    private static final int LONGEST_TITLE = 255;

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
    @Path("{organization}")
    public Response show(@PathParam("organization") String organization) {
        Access access = guard.member(organization, Action.API_ACCESS);
        return Replies.ok(session, view(access, organization(access)));
    }

    @PATCH
    @Path("{organization}")
    public Response change(
            @PathParam("organization") String organization, @Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        JsonNode request = Fields.object(Json.read(headers, body), "the body");
        String title = Fields.optionalText(request, "title", LONGEST_TITLE);
        Organization present = title == null
                ? organization(access)
                : workspaces.organizations().rename(access.actor(), access.organization(), title);
        return Replies.ok(session, view(access, present));
    }

    @PATCH
    @Path("{organization}/set-default-role")
    public Response setDefaultRole(
            @PathParam("organization") String organization, @Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        JsonNode request = Fields.object(Json.read(headers, body), "the body");
        Role role = Roles.read(Fields.text(request, "default_role"), "default_role");
        Organization changed = workspaces.organizations().setDefaultRole(access.actor(), access.organization(), role);
        return Replies.ok(
                session,
                new DefaultRoleView(changed.id().value(), changed.defaultRole().code()));
    }

    @POST
    @Path("{organization}/owner")
    public Response transfer(
            @PathParam("organization") String organization, @Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        JsonNode request = Fields.object(Json.read(headers, body), "the body");
        PersonId heir = Numbers.person(Fields.number(request, "user_id")).orElseThrow(MemberProblems::memberNotFound);
        workspaces.organizations().transfer(access.actor(), access.organization(), heir);
        return Replies.ok(
                session,
                MemberView.of(workspaces
                        .store()
                        .profile(access.organization(), heir)
                        .orElseThrow(MemberProblems::memberNotFound)));
    }

    @Path("{organization}/memberships")
    public MembersResource members(@PathParam("organization") String organization) {
        return new MembersResource(session, organization);
    }

    private Organization organization(Access access) {
        return workspaces.store().organization(access.organization()).orElseThrow(MemberProblems::organizationNotFound);
    }

    /** The link's token is shown to those only who may pass it on. */
    private OrganizationSettingsView view(Access access, Organization organization) {
        boolean invites = guard.mayAlso(access, Action.MEMBERS_INVITE);
        return OrganizationSettingsView.of(
                organization,
                invites ? workspaces.links().link(organization.id()).token() : "");
    }

    private record DefaultRoleView(long organization, String defaultRole) {}
}
