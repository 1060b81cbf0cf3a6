package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Ordering;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.invitation.EmailInvitation;
import io.github.keycloakworkspaces.invitation.InvitationCases;
import io.github.keycloakworkspaces.invitation.InvitationProblems;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.Actor.MemberActor;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.membership.http.UserView;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.Problem;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/users}: the people of the organization that the caller works in. */
public final class UsersResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final MembershipCases membership;
    private final InvitationCases invitation;

    public UsersResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.membership = WorkspacesProvider.of(session, MembershipCases.class);
        this.invitation = WorkspacesProvider.of(session, InvitationCases.class);
    }

    private record Sorting(@Nullable String ordering) {}

    @GET
    @Operation(
            summary = "Lists the people of the organization.",
            query = Sorting.class,
            answer = UserView.class,
            shape = Operation.Shape.LIST)
    public Response list() {
        Access access = guard.worker(Action.PEOPLE_VIEW);
        Ordering ordering = Ordering.of(
                Input.query(Sorting.class, session.getContext().getUri()).ordering());
        var people = membership.store().members(access.organization(), MemberParameters.everybody(ordering));
        return Replies.list(session, people, UserView::of);
    }

    @POST
    @Operation(
            summary =
                    "Invites one person by e-mail, as invite/send-email does; the answer shows who was invited, without a"
                            + " number until they have joined.",
            body = NewUser.class,
            answer = UserView.class,
            status = 201,
            problems = {
                "email.malformed",
                "account.password",
                "organization.not_found",
                "member.exists",
                "role.needed",
                "role.not_assignable",
                "role.higher",
                "seats.exhausted",
                "role.managed_by_groups",
                "invitation.inviter_unverified",
                "invitation.sent_recently",
                "invitation.address_limit",
                "invitation.organization_limit"
            })
    public Response create(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.worker(Action.MEMBERS_INVITE);
        NewUser wanted = Input.body(NewUser.class, headers, body);
        access.requireNamed(wanted.activeOrganization());
        Organization organization = membership
                .store()
                .organization(access.organization())
                .orElseThrow(MemberProblems::organizationNotFound);
        // Whoever works in an organization is a member of it.
        var invited = invitation
                .delivery()
                .invite(
                        (MemberActor) access.actor(),
                        access.organization(),
                        wanted.request(organization.defaultRole()));
        EmailInvitation sent = invited.get(0).invitation();
        if (sent == null) {
            throw InvitationProblems.alreadyMember();
        }
        return Replies.created(session, InvitedUser.of(sent));
    }

    @GET
    @Path("{user}")
    @Operation(
            summary = "Shows one person; the Owner's page only to the Owner.",
            answer = UserView.class,
            problems = {"member.not_found", "owner.protected"})
    public Response show(@PathParam("user") String number) {
        Access access = guard.worker(Action.API_ACCESS);
        PersonId user = PersonNumbers.inPath(number);
        boolean self = user.equals(access.actor().person());
        if (!self && !guard.mayAlso(access, Action.PEOPLE_VIEW)) {
            throw MemberProblems.memberNotFound();
        }
        MemberProfile profile = profile(access.organization(), user);
        if (!self && profile.member().role().owns()) {
            throw MemberProblems.ownersPage();
        }
        return Replies.ok(session, UserView.of(profile));
    }

    @PATCH
    @Path("{user}")
    @Operation(
            summary = "Changes the caller's own names, or the organization that they work in.",
            body = UserChange.class,
            answer = UserView.class,
            problems = {"member.not_found", "member.others", "account.refused", "organization.not_found"})
    public Response change(@PathParam("user") String number, @Context HttpHeaders headers, InputStream body) {
        Access access = guard.worker(Action.API_ACCESS);
        PersonId user = PersonNumbers.inPath(number);
        UserChange change = Input.body(UserChange.class, headers, body);
        if (!user.equals(access.actor().person())) {
            requireVisible(access, user);
            throw Problem.forbidden("member.others", "People change their own names only.");
        }
        Optional.ofNullable(change.activeOrganization())
                .map(OrganizationId::new)
                .ifPresent(guard::requireReach);
        OrganizationId organization = change.applyTo(membership.memberships(), user, access.organization());
        return Replies.ok(session, UserView.of(profile(organization, user)));
    }

    @DELETE
    @Path("{user}")
    @Operation(
            summary = "Deletes somebody's membership softly, as memberships/{user} does; the account stays.",
            status = 204,
            problems = {"member.not_found", "member.self", "owner.protected", "role.higher"})
    public Response delete(@PathParam("user") String number) {
        Access access = guard.worker(Action.MEMBERS_CHANGE_ROLE);
        membership.memberships().delete(access.actor(), access.organization(), PersonNumbers.inPath(number));
        return Replies.done(session);
    }

    private void requireVisible(Access access, PersonId user) {
        if (!guard.mayAlso(access, Action.PEOPLE_VIEW)) {
            throw MemberProblems.memberNotFound();
        }
        Objects.requireNonNull(profile(access.organization(), user));
    }

    /** Deleted members too: their work stays, and shows as a deleted user's. */
    private MemberProfile profile(OrganizationId organization, PersonId person) {
        return membership.store().profile(organization, person).orElseThrow(MemberProblems::memberNotFound);
    }
}
