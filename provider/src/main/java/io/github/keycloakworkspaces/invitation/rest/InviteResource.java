package io.github.keycloakworkspaces.invitation.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Addresses;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Paging;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.invitation.EmailInvitation;
import io.github.keycloakworkspaces.invitation.InvitationCases;
import io.github.keycloakworkspaces.invitation.InvitationDelivery.Invited;
import io.github.keycloakworkspaces.invitation.InvitationQuery;
import io.github.keycloakworkspaces.invitation.OrganizationLink;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.Actor.MemberActor;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/invite}: inviting people to the organization that the caller works in, by its link and by e-mail. */
public final class InviteResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final InvitationCases invitation;
    private final MembershipCases membership;

    public InviteResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.invitation = WorkspacesProvider.of(session, InvitationCases.class);
        this.membership = WorkspacesProvider.of(session, MembershipCases.class);
    }

    record InviteView(String token, String inviteUrl) {}

    record InvitationsView(List<InvitationView> invitations) {}

    record Address(String email) {}

    record Parameters(
            @Nullable Integer page,
            @Nullable Integer pageSize,
            EmailInvitation.@Nullable State state,
            @Nullable String search) {

        Paging paging() {
            return Paging.of(page, pageSize);
        }

        InvitationQuery query(Instant now) {
            String wanted = search == null || search.isBlank() ? null : search.strip();
            return new InvitationQuery(state, wanted, now, paging().offset(), paging().limit());
        }
    }

    @GET
    @Operation(summary = "Shows the invitation link of the organization.", answer = InviteView.class)
    public Response link() {
        Access access = guard.worker(Action.MEMBERS_INVITE);
        return Replies.ok(session, view(invitation.links().link(access.actor(), access.organization())));
    }

    @POST
    @Path("reset-token")
    @Operation(
            summary = "Makes a new invitation link; every older one is worthless at once.",
            answer = InviteView.class,
            status = 201)
    public Response reset() {
        Access access = guard.worker(Action.MEMBERS_INVITE);
        return Replies.created(session, view(invitation.links().reset(access.actor(), access.organization())));
    }

    @POST
    @Path("send-email")
    @Operation(
            summary = "Invites people by e-mail, with a role, workspaces and projects. The mails are queued, and sent a"
                    + " little later.",
            body = SendInvites.class,
            answer = InvitationsView.class,
            problems = {
                "email.malformed",
                "request.too_many",
                "role.not_assignable",
                "role.higher",
                "user_type.not_supported",
                "workspace.not_found",
                "workspace.personal",
                "project.not_found",
                "seats.exhausted",
                "role.managed_by_groups",
                "workspace_member.managed_by_groups",
                "project_member.managed_by_groups",
                "invitation.inviter_unverified",
                "invitation.sent_recently",
                "invitation.address_limit",
                "invitation.organization_limit"
            })
    public Response send(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.worker(Action.MEMBERS_INVITE);
        var request = Input.body(SendInvites.class, headers, body).request();
        return sent(access, invitation.delivery().invite(inviter(access), access.organization(), request));
    }

    @POST
    @Path("resend")
    @Operation(
            summary = "Sends an invitation again, with a new link and a new end; the old link is worthless at once.",
            body = Address.class,
            answer = InvitationsView.class,
            problems = {
                "invitation.not_found",
                "role.higher",
                "seats.exhausted",
                "role.managed_by_groups",
                "workspace_member.managed_by_groups",
                "project_member.managed_by_groups",
                "invitation.inviter_unverified",
                "invitation.sent_recently",
                "invitation.address_limit",
                "invitation.organization_limit"
            })
    public Response resend(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.worker(Action.MEMBERS_INVITE);
        String email = Input.body(Address.class, headers, body).email();
        return sent(access, invitation.delivery().resend(inviter(access), access.organization(), email));
    }

    @POST
    @Path("revoke")
    @Operation(
            summary = "Takes an invitation back that was not used.",
            body = Address.class,
            answer = InvitationsView.class,
            problems = {"invitation.not_found", "role.higher"})
    public Response revoke(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.worker(Action.MEMBERS_INVITE);
        String email = Input.body(Address.class, headers, body).email();
        var revoked = invitation.emails().revoke(inviter(access), access.organization(), email);
        var view = InvitationView.of(revoked, invitation.emails().now(), access.actor(), null);
        return Replies.ok(session, new InvitationsView(List.of(view)));
    }

    @GET
    @Path("emails")
    @Operation(
            summary = "Lists the invitations by e-mail, the latest first.",
            query = Parameters.class,
            answer = InvitationView.class,
            shape = Operation.Shape.PAGE)
    public Response emails() {
        Access access = guard.worker(Action.MEMBERS_INVITE);
        var parameters = Input.query(Parameters.class, session.getContext().getUri());
        var query = parameters.query(invitation.emails().now());
        var page = invitation.emails().list(access.organization(), query);
        var inviters = inviters(access, page.items());
        return parameters
                .paging()
                .answer(
                        session,
                        page,
                        found ->
                                InvitationView.of(found, query.now(), access.actor(), inviters.get(found.invitedBy())));
    }

    private Map<PersonId, MemberProfile> inviters(Access access, List<EmailInvitation> invitations) {
        if (!guard.mayAlso(access, Action.PEOPLE_VIEW)) {
            return Map.of();
        }
        Set<PersonId> people =
                invitations.stream().map(EmailInvitation::invitedBy).collect(Collectors.toSet());
        return membership.store().profilesByPerson(access.organization(), people);
    }

    private Response sent(Access access, List<Invited> invited) {
        Instant now = invitation.emails().now();
        return Replies.ok(
                session,
                new InvitationsView(invited.stream()
                        .map(each -> InvitationView.of(each, now, access.actor()))
                        .toList()));
    }

    /** Whoever works in an organization is a member of it. */
    private static MemberActor inviter(Access access) {
        return (MemberActor) access.actor();
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
