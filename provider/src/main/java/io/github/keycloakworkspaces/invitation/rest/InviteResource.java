package io.github.keycloakworkspaces.invitation.rest;

import io.github.keycloakworkspaces.invitation.OrganizationLink;
import io.github.keycloakworkspaces.invitation.OrganizationLinks;
import io.github.keycloakworkspaces.kc.Access;
import io.github.keycloakworkspaces.kc.Addresses;
import io.github.keycloakworkspaces.kc.Guard;
import io.github.keycloakworkspaces.kc.Operation;
import io.github.keycloakworkspaces.kc.Replies;
import io.github.keycloakworkspaces.kc.Workspaces;
import io.github.keycloakworkspaces.roles.Action;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/invite}: the link of the organization that the caller works in. */
public final class InviteResource {

    private final KeycloakSession session;
    private final Guard guard;

    public InviteResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
    }

    record InviteView(String token, String inviteUrl) {}

    @GET
    @Operation(summary = "Shows the invitation link of the organization.", answer = InviteView.class)
    public Response link() {
        Access access = guard.worker(Action.MEMBERS_INVITE);
        return Replies.ok(session, view(links().link(access.organization())));
    }

    @POST
    @Path("reset-token")
    @Operation(
            summary = "Makes a new invitation link; every older one is worthless at once.",
            answer = InviteView.class,
            status = 201)
    public Response reset() {
        Access access = guard.worker(Action.MEMBERS_INVITE);
        return Replies.created(session, view(links().reset(access.organization())));
    }

    private OrganizationLinks links() {
        return session.getProvider(Workspaces.class)
                .in(session.getContext().getRealm())
                .links();
    }

    private InviteView view(OrganizationLink link) {
        return new InviteView(
                link.token(),
                Addresses.of(session)
                        .path("signup")
                        .queryParam("token", link.token())
                        .build()
                        .toString());
    }
}
