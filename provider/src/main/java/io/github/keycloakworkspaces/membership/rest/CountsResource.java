package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.invitation.InvitationCases;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.MemberCounts;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/organizations/{organization}/counts}: the numbers that pages show beside their names. */
public final class CountsResource {

    private final KeycloakSession session;
    private final String organization;
    private final Guard guard;
    private final MembershipCases membership;
    private final InvitationCases invitation;

    CountsResource(KeycloakSession session, String organization) {
        this.session = session;
        this.organization = organization;
        this.guard = new Guard(session);
        this.membership = WorkspacesProvider.of(session, MembershipCases.class);
        this.invitation = WorkspacesProvider.of(session, InvitationCases.class);
    }

    /** A number is told to those who may see the list that it counts. */
    @GET
    @Operation(summary = "Counts the members by status, the open invitations and the seats.", answer = CountsView.class)
    public Response counts() {
        Access access = guard.member(organization, Action.API_ACCESS);
        Organization present = membership
                .store()
                .organization(access.organization())
                .orElseThrow(MemberProblems::organizationNotFound);
        MemberCounts counts = membership.store().counts(access.organization());
        return Replies.ok(
                session,
                new CountsView(
                        guard.mayAlso(access, Action.PEOPLE_VIEW) ? MembersView.of(counts) : null,
                        guard.mayAlso(access, Action.MEMBERS_INVITE)
                                ? invitation.emails().open(access.organization())
                                : null,
                        present.seatLimit(),
                        counts.seatsTaken()));
    }

    /**
     * Numbers of an organization.
     *
     * @param members {@code null} for people who may not see people
     * @param openInvitations by e-mail; {@code null} for people who may not invite
     * @param seatLimit how many members may have a working role, or {@code null} for any number
     * @param seatsTaken how many have one
     */
    private record CountsView(
            @Nullable MembersView members,
            @Nullable Long openInvitations,
            @Nullable Integer seatLimit,
            long seatsTaken) {}

    /** Members by status; those who were deleted count nowhere. */
    private record MembersView(long active, long pending, long deactivated) {

        static MembersView of(MemberCounts counts) {
            return new MembersView(
                    counts.with(Role::working),
                    counts.with(Role::pending),
                    counts.with(role -> !role.working() && !role.pending()));
        }
    }
}
