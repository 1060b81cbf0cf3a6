package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Memberships;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Accepting e-mail invitations, for those who were invited. */
public final class EmailAcceptance {

    private final MembershipStore members;
    private final Memberships memberships;
    private final PlaceGrants grants;
    private final InvitationStore store;
    private final InviterRules inviters;
    private final Clock clock;

    public EmailAcceptance(
            MembershipStore members,
            Memberships memberships,
            PlaceGrants grants,
            InvitationStore store,
            InviterRules inviters,
            Clock clock) {
        this.members = members;
        this.memberships = memberships;
        this.grants = grants;
        this.store = store;
        this.inviters = inviters;
        this.clock = clock;
    }

    /** What a token offers now; empty for everything else, whatever is wrong with it. */
    Optional<ResolvedInvitation> resolve(InvitationToken token) {
        return open(token, members::organization).filter(resolved -> valid(resolved, token));
    }

    /** Whether a token would work, had its sender not lost what it gives. */
    boolean ended(InvitationToken token) {
        return open(token, members::organization)
                .map(resolved -> !valid(resolved, token))
                .orElseGet(() -> isVoid(token));
    }

    /**
     * Lets the invitee in with the role, the workspaces and the projects of the invitation, which is used up by it. Of two
     * who come at once, or of acceptance and revocation, the organization's lock and one conditional update let one win.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code invitation.refused}, {@code invitation.void},
     *     {@code invitation.other_address}, {@code invitation.unverified}, {@code invitation.deactivated}
     */
    Member accept(InvitationToken token, Invitee invitee) {
        // Looked for once more under the lock: what was used, resent or revoked meanwhile offers nothing, and whoever
        // takes the sender's role or permission away waits for this or came before.
        ResolvedInvitation resolved = store.byToken(token.hash())
                .flatMap(invitation -> members.lock(invitation.organization()))
                .flatMap(locked -> open(token, id -> Optional.of(locked)))
                .orElseThrow(() -> isVoid(token) ? InvitationProblems.voided() : InvitationProblems.refused());
        if (!valid(resolved, token)) {
            throw InvitationProblems.voided();
        }
        return switch (resolved.fit(invitee)) {
            case OTHER_ADDRESS -> throw InvitationProblems.otherAddress();
            case UNVERIFIED -> throw InvitationProblems.unverified();
            case NOT_IMPORTED -> throw MemberProblems.accountElsewhere();
            case FITS ->
                admit(resolved.organization(), Objects.requireNonNull(resolved.invitation()), token, invitee.account());
        };
    }

    private Optional<ResolvedInvitation> open(
            InvitationToken token, Function<OrganizationId, Optional<Organization>> organizations) {
        return store.byToken(token.hash())
                .filter(invitation -> invitation.state(clock.instant()) == EmailInvitation.State.OPEN)
                .flatMap(invitation -> organizations
                        .apply(invitation.organization())
                        .filter(Organization::enabled)
                        .map(organization -> new ResolvedInvitation(organization, invitation)));
    }

    private boolean isVoid(InvitationToken token) {
        return store.byToken(token.hash())
                .filter(invitation -> invitation.state(clock.instant()) == EmailInvitation.State.VOID)
                .isPresent();
    }

    private boolean valid(ResolvedInvitation resolved, InvitationToken token) {
        return inviters.hold(Objects.requireNonNull(resolved.invitation()), token);
    }

    /** An old mail brings nobody back whom an administrator has deactivated, or deleted since it was sent. */
    private Member admit(Organization locked, EmailInvitation invitation, InvitationToken token, AccountId account) {
        OrganizationId organization = locked.id();
        PersonId person = members.person(account);
        // Whoever provisions the account may be giving it another address at this moment.
        members.hold(person);
        if (!store.confirmed(account, invitation.email())) {
            throw InvitationProblems.otherAddress();
        }
        if (deactivated(organization, person)) {
            throw InvitationProblems.deactivated();
        }
        if (store.deletedAfter(organization, person, invitation.createdAt())
                || !store.use(organization, invitation.id(), token.hash(), person, clock.instant())) {
            throw InvitationProblems.refused();
        }
        Member member = memberships.admitAs(locked, account, invitation.role(), Source.INVITATION);
        grants.give(organization, invitation.places(), person);
        return member;
    }

    private boolean deactivated(OrganizationId organization, PersonId person) {
        return members.liveMember(organization, person)
                .filter(member -> !member.role().mirrored())
                .isPresent();
    }
}
