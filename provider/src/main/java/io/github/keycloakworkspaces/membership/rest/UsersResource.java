package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Ordering;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.membership.http.UserView;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.Problem;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

    public UsersResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.membership = WorkspacesProvider.of(session, MembershipCases.class);
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
