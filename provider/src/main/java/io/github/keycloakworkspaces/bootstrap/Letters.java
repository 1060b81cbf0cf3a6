package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.invitation.ActivationMails;
import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.invitation.InvitationToken;
import io.github.keycloakworkspaces.invitation.MailContent;
import io.github.keycloakworkspaces.invitation.MailMessage;
import io.github.keycloakworkspaces.invitation.MailReport.Failure;
import io.github.keycloakworkspaces.invitation.MailTokens;
import io.github.keycloakworkspaces.invitation.jpa.JpaOutbox;
import io.github.keycloakworkspaces.invitation.jpa.MailClaim;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Organization;
import java.util.Optional;

/** Makes the mail of what is stored of it, when it is about to be sent. */
final class Letters {

    private final MembershipStore members;
    private final JpaOutbox outbox;
    private final MailTokens tokens;

    Letters(MembershipStore members, JpaOutbox outbox, MailTokens tokens) {
        this.members = members;
        this.outbox = outbox;
        this.tokens = tokens;
    }

    /** Empty, and nothing waits any more, for somebody who can't be written to by now. */
    Optional<MailMessage> write(MailClaim claim) {
        Organization organization =
                members.organization(claim.turn().organization()).orElseThrow(MemberProblems::organizationNotFound);
        if (claim.about() instanceof MailClaim.OfInvitation invitation) {
            return Optional.of(message(claim, organization, invitation.email(), content(claim, invitation)));
        }
        return activation(claim, organization, (MailClaim.OfActivation) claim.about());
    }

    private MailContent content(MailClaim claim, MailClaim.OfInvitation invitation) {
        return new MailContent.Invitation(
                invitation.role(),
                members.profile(claim.turn().organization(), invitation.invitedBy())
                        .orElse(null),
                invitation.expiresAt(),
                token(claim, invitation));
    }

    /** If the realm has lost the key meanwhile, the invitation gets a link that its present key makes. */
    private InvitationToken token(MailClaim claim, MailClaim.OfInvitation invitation) {
        var organization = claim.turn().organization();
        return tokens.again(organization, invitation.email(), invitation.nonce(), invitation.tokenHash())
                .orElseGet(() -> {
                    InvitationToken token = tokens.make(organization, invitation.email(), invitation.nonce());
                    outbox.renewToken(claim.mail(), token.hash());
                    return token;
                });
    }

    private Optional<MailMessage> activation(
            MailClaim claim, Organization organization, MailClaim.OfActivation activation) {
        Optional<MemberProfile> profile = members.profile(organization.id(), activation.person());
        Optional<EmailAddress> address = profile.flatMap(ActivationMails::address);
        if (address.isEmpty()) {
            outbox.failed(claim.mail(), Failure.NOT_TRIED);
            return Optional.empty();
        }
        var content = new MailContent.Activation(profile.orElseThrow().member().role(), organization.alias());
        return Optional.of(message(claim, organization, address.get(), content));
    }

    private static MailMessage message(
            MailClaim claim, Organization organization, EmailAddress address, MailContent content) {
        return new MailMessage(
                claim.mail(), claim.turn(), claim.attempt(), address, organization.title(), claim.server(), content);
    }
}
