package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.membership.Member;
import java.util.Optional;

/** Following a link, be it an organization's or that of an e-mail. */
public final class Invitations {

    private final OrganizationLinks links;
    private final EmailAcceptance mails;

    public Invitations(OrganizationLinks links, EmailAcceptance mails) {
        this.links = links;
        this.mails = mails;
    }

    /** What a token offers now; empty for anything else, whatever is wrong with it. */
    public Optional<ResolvedInvitation> resolve(String token) {
        return InvitationToken.read(token)
                .map(mails::resolve)
                .orElseGet(() -> links.resolve(token).map(organization -> new ResolvedInvitation(organization, null)));
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
