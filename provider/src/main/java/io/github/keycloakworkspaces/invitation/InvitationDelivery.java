package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.invitation.IssuedInvitations.AlreadyMember;
import io.github.keycloakworkspaces.invitation.IssuedInvitations.Issued;
import io.github.keycloakworkspaces.invitation.IssuedInvitations.Outcome;
import io.github.keycloakworkspaces.membership.Actor.MemberActor;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Invites and sends the mails: everything is stored and committed first, so that no mail has a link that nothing was
 * stored for, and no lock is held while a mail server is slow. Then the mails go out one by one, and each one's state is
 * committed; one that fails keeps no other from being sent.
 */
public final class InvitationDelivery {

    /** How long the mails of one request may take until the rest is given up. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * What was done about one address.
     *
     * @param invitation {@code null} for somebody of the organization, who needs none
     */
    public record Invited(EmailAddress email, @Nullable EmailInvitation invitation) {}

    private final InvitationTransactions transactions;
    private final InvitationMailer mailer;
    private final Clock clock;

    public InvitationDelivery(InvitationTransactions transactions, InvitationMailer mailer, Clock clock) {
        this.transactions = transactions;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** See {@link EmailInvitations#invite}. */
    public List<Invited> invite(MemberActor actor, OrganizationId organization, InvitationRequest request) {
        return deliver(transactions.commit(invitations -> invitations.invite(actor, organization, request)));
    }

    /** See {@link EmailInvitations#resend}. */
    public List<Invited> resend(MemberActor actor, OrganizationId organization, String email) {
        return deliver(transactions.commit(invitations -> invitations.resend(actor, organization, email)));
    }

    private List<Invited> deliver(IssuedInvitations issued) {
        Instant deadline = clock.instant().plus(PATIENCE);
        List<Invited> invited = new ArrayList<>();
        for (Outcome outcome : issued.outcomes()) {
            if (outcome instanceof AlreadyMember member) {
                invited.add(new Invited(member.email(), null));
            } else if (outcome instanceof Issued invitation) {
                invited.add(deliver(issued.organization(), invitation, deadline));
            }
        }
        return invited;
    }

    private Invited deliver(Organization organization, Issued issued, Instant deadline) {
        MailReport report = clock.instant().isBefore(deadline)
                ? mailer.send(organization, issued)
                : MailReport.failed(MailReport.Failure.NOT_TRIED);
        transactions.commit(invitations -> {
            invitations.report(issued, report);
            return report;
        });
        return new Invited(issued.invitation().email(), issued.invitation().with(report));
    }
}
