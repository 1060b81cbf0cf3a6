package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.invitation.InvitationStore.Terms;
import io.github.keycloakworkspaces.invitation.IssuedInvitations.AlreadyMember;
import io.github.keycloakworkspaces.invitation.IssuedInvitations.Issued;
import io.github.keycloakworkspaces.invitation.IssuedInvitations.Outcome;
import io.github.keycloakworkspaces.membership.Actor.MemberActor;
import io.github.keycloakworkspaces.membership.Authority;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Memberships;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.PermissionRecheck;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Inviting people by e-mail, for those who may invite. Each change takes the organization's lock first. Nothing here
 * looks at accounts outside of the organization, so that no answer tells of them.
 */
public final class EmailInvitations {

    private final MembershipStore members;
    private final Memberships memberships;
    private final InvitationStore store;
    private final PlaceRules places;
    private final PermissionRecheck recheck;
    private final TokenTerms terms;
    private final Mailing mailing;

    public EmailInvitations(
            MembershipStore members,
            Memberships memberships,
            InvitationStore store,
            PlaceRules places,
            PermissionRecheck recheck,
            TokenTerms terms,
            Mailing mailing) {
        this.members = members;
        this.memberships = memberships;
        this.store = store;
        this.places = places;
        this.recheck = recheck;
        this.terms = terms;
        this.mailing = mailing;
    }

    /**
     * Makes an invitation for each address; one that is open already, or has expired, gets a new token and says from now
     * on what this request says. Nothing is stored unless everything is right. The mails are sent later.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code email.malformed}, {@code request.malformed},
     *     {@code request.too_many}, {@code role.not_assignable}, {@code role.higher}, {@code workspace.not_found},
     *     {@code project.not_found}, {@code workspace.personal}, {@code permission.denied}, {@code seats.exhausted},
     *     {@code role.managed_by_groups}, {@code workspace_member.managed_by_groups},
     *     {@code project_member.managed_by_groups},
     *     {@code organization.not_found}, {@code caller.changed}, {@code invitation.inviter_unverified},
     *     {@code invitation.sent_recently}, {@code invitation.address_limit}, {@code invitation.organization_limit}
     */
    public IssuedInvitations invite(MemberActor actor, OrganizationId id, InvitationRequest request) {
        Set<EmailAddress> addresses = request.addresses();
        requireVerified(actor);
        Organization organization = Authority.lock(members, recheck, actor, id, Action.MEMBERS_INVITE);
        Map<EmailAddress, EmailInvitation> unsettled = store.unsettled(id, addresses);
        unsettled.values().forEach(present -> Authority.requireRank(actor, present.role()));
        requireGrantable(actor, organization, request.role(), request.places());
        Set<EmailAddress> strangers = strangers(id, addresses);
        List<Outcome> outcomes = new ArrayList<>();
        for (EmailAddress address : addresses) {
            outcomes.add(
                    strangers.contains(address)
                            ? issue(actor, id, address, request.role(), request.places(), unsettled.get(address))
                            : new AlreadyMember(address));
        }
        count(id, strangers);
        return new IssuedInvitations(organization, outcomes);
    }

    /**
     * Gives an invitation that is open or has expired a new token and a new end; the old token is worthless at once.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code invitation.not_found}, and those of
     *     {@link #invite}
     */
    public IssuedInvitations resend(MemberActor actor, OrganizationId id, String email) {
        requireVerified(actor);
        Organization organization = Authority.lock(members, recheck, actor, id, Action.MEMBERS_INVITE);
        EmailInvitation present = unsettled(actor, id, email);
        requireGrantable(actor, organization, present.role(), present.places());
        Set<EmailAddress> strangers = strangers(id, Set.of(present.email()));
        Outcome outcome = strangers.isEmpty()
                ? new AlreadyMember(present.email())
                : issue(actor, id, present.email(), present.role(), present.places(), present);
        count(id, strangers);
        return new IssuedInvitations(organization, List.of(outcome));
    }

    /**
     * Takes an invitation back that was not used.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code invitation.not_found}, {@code role.higher},
     *     {@code organization.not_found}, {@code caller.changed}
     */
    public EmailInvitation revoke(MemberActor actor, OrganizationId id, String email) {
        Organization organization = Authority.lock(members, recheck, actor, id, Action.MEMBERS_INVITE);
        EmailInvitation present = unsettled(actor, organization.id(), email);
        Instant now = terms.now();
        store.revoke(id, present.id(), now);
        mailing.orders().drop(id, present.id());
        return present.revoked(now);
    }

    /** Writes down that an invitation is void, unless it has another token by now. */
    public void end(EmailInvitation invitation, String tokenHash, VoidReason reason) {
        store.end(invitation.organization(), invitation.id(), tokenHash, reason);
    }

    public Page<EmailInvitation> list(OrganizationId id, InvitationQuery query) {
        return store.page(id, query);
    }

    /** How many invitations somebody can follow now. */
    public long open(OrganizationId id) {
        return store.open(id, terms.now());
    }

    /** The moment that states are told for. */
    public Instant now() {
        return terms.now();
    }

    /**
     * Comes last: who counts holds a lock that other organizations wait for, until the transaction ends. A refusal takes
     * everything back that was done before.
     */
    private void count(OrganizationId id, Set<EmailAddress> addresses) {
        mailing.allowance().take(id, addresses);
    }

    private void requireVerified(MemberActor actor) {
        if (!mailing.inviters().mayMail(actor.person())) {
            throw InvitationProblems.inviterUnverified();
        }
    }

    /** Those who may need an invitation, in the order given. */
    private Set<EmailAddress> strangers(OrganizationId id, Set<EmailAddress> addresses) {
        Map<EmailAddress, Role> present = store.members(id, addresses);
        Set<EmailAddress> strangers = new LinkedHashSet<>();
        for (EmailAddress address : addresses) {
            Role role = present.get(address);
            if (role == null || role.pending()) {
                strangers.add(address);
            }
        }
        return strangers;
    }

    private void requireGrantable(
            MemberActor actor, Organization organization, Role role, InvitedPlaces invitedPlaces) {
        Authority.requireRank(actor, role);
        places.require(organization.id(), actor.person(), invitedPlaces);
        memberships.requirePromise(organization, role);
    }

    private EmailInvitation unsettled(MemberActor actor, OrganizationId id, String email) {
        EmailAddress address = EmailAddress.read(email).orElseThrow(InvitationProblems::notFound);
        EmailInvitation present = store.unsettled(id, List.of(address)).get(address);
        if (present == null) {
            throw InvitationProblems.notFound();
        }
        Authority.requireRank(actor, present.role());
        return present;
    }

    private Issued issue(
            MemberActor actor,
            OrganizationId id,
            EmailAddress address,
            Role role,
            InvitedPlaces invitedPlaces,
            @Nullable EmailInvitation present) {
        String nonce = terms.nonce();
        InvitationToken token = mailing.tokens().make(id, address, nonce);
        Instant now = terms.now();
        Terms said =
                new Terms(address, token.hash(), role, invitedPlaces, actor.person(), now, now.plus(terms.lifetime()));
        EmailInvitation stored = present == null ? store.add(id, said) : store.renew(id, present.id(), said);
        mailing.orders().put(id, stored.id(), nonce, token.hash(), now);
        return new Issued(stored, token);
    }
}
