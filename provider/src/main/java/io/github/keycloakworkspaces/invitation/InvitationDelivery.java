package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.invitation.IssuedInvitations.AlreadyMember;
import io.github.keycloakworkspaces.invitation.IssuedInvitations.Issued;
import io.github.keycloakworkspaces.invitation.IssuedInvitations.Outcome;
import io.github.keycloakworkspaces.membership.Actor.MemberActor;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Invites and has the mails sent: invitations and the orders for their mails are stored and committed, then the sender of
 * this node hears of them. The request waits for no mail server.
 */
public final class InvitationDelivery {

    /**
     * What was done about one address.
     *
     * @param invitation {@code null} for somebody of the organization, who needs none
     */
    public record Invited(EmailAddress email, @Nullable EmailInvitation invitation) {}

    private final InvitationTransactions transactions;
    private final Consumer<OrganizationId> sender;

    /** Tells the sender whose mails wait. */
    public InvitationDelivery(InvitationTransactions transactions, Consumer<OrganizationId> sender) {
        this.transactions = transactions;
        this.sender = sender;
    }

    /** See {@link EmailInvitations#invite}. */
    public List<Invited> invite(MemberActor actor, OrganizationId organization, InvitationRequest request) {
        return handOver(
                organization, transactions.commit(invitations -> invitations.invite(actor, organization, request)));
    }

    /** See {@link EmailInvitations#resend}. */
    public List<Invited> resend(MemberActor actor, OrganizationId organization, String email) {
        return handOver(
                organization, transactions.commit(invitations -> invitations.resend(actor, organization, email)));
    }

    private List<Invited> handOver(OrganizationId organization, IssuedInvitations issued) {
        sender.accept(organization);
        return issued.outcomes().stream().map(InvitationDelivery::invited).toList();
    }

    private static Invited invited(Outcome outcome) {
        if (outcome instanceof Issued issued) {
            return new Invited(issued.invitation().email(), issued.invitation());
        }
        return new Invited(((AlreadyMember) outcome).email(), null);
    }
}
