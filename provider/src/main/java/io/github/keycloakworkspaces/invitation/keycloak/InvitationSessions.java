package io.github.keycloakworkspaces.invitation.keycloak;

import io.github.keycloakworkspaces.invitation.EmailInvitation;
import io.github.keycloakworkspaces.invitation.EmailInvitations;
import io.github.keycloakworkspaces.invitation.InvitationCases;
import io.github.keycloakworkspaces.invitation.InvitationTransactions;
import io.github.keycloakworkspaces.invitation.VoidNotes;
import io.github.keycloakworkspaces.invitation.VoidReason;
import io.github.keycloakworkspaces.keycloak.AfterTransaction;
import io.github.keycloakworkspaces.keycloak.Transactions;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Invitations that are stored, or ended, apart from the transaction of the present request. */
public final class InvitationSessions implements InvitationTransactions, VoidNotes {

    private final KeycloakSession session;
    private final Transactions transactions;

    public InvitationSessions(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.transactions = new Transactions(session, realm);
    }

    @Override
    public <T> T commit(Function<EmailInvitations, T> work) {
        return transactions.commit(
                "Workspaces invitations", InvitationCases.class, cases -> work.apply(cases.emails()));
    }

    /** When the present transaction has ended, however it ends: a refusal on a page takes it back. */
    @Override
    public void write(EmailInvitation invitation, String tokenHash, VoidReason reason) {
        Runnable end = () -> transactions.commit("Workspaces void invitation", InvitationCases.class, cases -> {
            cases.emails().end(invitation, tokenHash, reason);
            return reason;
        });
        AfterTransaction.ended(session, end, end);
    }
}
