package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.Memberships;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Optional;

/** Following a link, be it an organization's or that of an e-mail. */
public final class Invitations {

    private final OrganizationLinks links;
    private final EmailAcceptance mails;
    private final Memberships memberships;

    public Invitations(OrganizationLinks links, EmailAcceptance mails, Memberships memberships) {
        this.links = links;
        this.mails = mails;
        this.memberships = memberships;
    }

    /** What a token offers now; empty for anything else, whatever is wrong with it. */
    public Optional<ResolvedInvitation> resolve(String token) {
        return InvitationToken.read(token)
                .map(mails::resolve)
                .orElseGet(() -> links.resolve(token).map(organization -> new ResolvedInvitation(organization, null)));
    }

    /**
     * The role that somebody would have who joined now; {@linkplain Role#pending() pending} where they would wait for one.
     *
     * @param account empty for somebody who has none yet
     */
    public Role role(ResolvedInvitation resolved, Optional<AccountId> account) {
        Organization organization = resolved.organization();
        EmailInvitation sent = resolved.invitation();
        return sent == null
                ? memberships.roleByLink(organization, account)
                : memberships.roleByPromise(organization, sent.role(), account);
    }

    /** Whether a token that offers nothing would work, had who sent the invitation not lost what it gives. */
    public boolean ended(String token) {
        return InvitationToken.read(token).map(mails::ended).orElse(false);
    }

    /**
     * Lets somebody in by a token: by the organization's link as it says for everybody, by an e-mail invitation once and
     * with what it grants.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code invitation.refused}, {@code invitation.void},
     *     {@code invitation.other_address}, {@code invitation.unverified}, {@code invitation.deactivated}
     */
    public Member join(String token, Invitee invitee) {
        return InvitationToken.read(token)
                .map(mail -> mails.accept(mail, invitee))
                .orElseGet(() -> links.join(token, invitee.account()));
    }
}
