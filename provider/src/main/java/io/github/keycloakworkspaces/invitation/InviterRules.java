package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.Facts;
import io.github.keycloakworkspaces.decision.OrganizationResource;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether who sent an invitation could send it today: it gives nothing that its sender has lost. For what the realm's
 * administration has written down itself, and for those who manage the realm, nobody in the organization has to answer.
 */
public final class InviterRules {

    private final MembershipStore members;
    private final Facts facts;
    private final Decisions decisions;
    private final PlaceRules places;
    private final Predicate<AccountId> managers;
    private final VoidNotes notes;

    /**
     * Rules for a realm whose people stand as the function says.
     *
     * @param managers whether somebody manages every organization of the realm
     */
    public InviterRules(
            MembershipStore members,
            Facts facts,
            Decisions decisions,
            PlaceRules places,
            Predicate<AccountId> managers,
            VoidNotes notes) {
        this.members = members;
        this.facts = facts;
        this.decisions = decisions;
        this.places = places;
        this.managers = managers;
        this.notes = notes;
    }

    /** Whether an open invitation holds; one that doesn't is void from now on. */
    boolean hold(EmailInvitation invitation, InvitationToken token) {
        Optional<VoidReason> lost = lost(invitation);
        lost.ifPresent(reason -> notes.write(invitation, token.hash(), reason));
        return lost.isEmpty();
    }

    /** What the sender has lost; empty if nothing. */
    private Optional<VoidReason> lost(EmailInvitation invitation) {
        Optional<AccountId> account = members.account(invitation.invitedBy());
        if (invitation.ofRealm() || account.filter(managers).isPresent()) {
            return Optional.empty();
        }
        return account.flatMap(found -> facts.get(new FactKey.Snapshot(found, invitation.organization())))
                .filter(PersonSnapshot::active)
                .map(inviter -> lost(invitation, inviter))
                .orElse(Optional.of(VoidReason.INVITER_NOT_ACTIVE));
    }

    private Optional<VoidReason> lost(EmailInvitation invitation, PersonSnapshot inviter) {
        var organization = new OrganizationResource(invitation.organization());
        boolean invites = decisions
                .decideUncounted(new AccessRequest(inviter, Action.MEMBERS_INVITE, organization))
                .permitted();
        if (!invites) {
            return Optional.of(VoidReason.INVITER_MAY_NOT_INVITE);
        }
        if (invitation.role().outranks(inviter.role())) {
            return Optional.of(VoidReason.INVITER_ROLE_LOWER);
        }
        return places.allow(inviter, invitation.places())
                ? Optional.empty()
                : Optional.of(VoidReason.INVITER_WITHOUT_PLACES);
    }
}
