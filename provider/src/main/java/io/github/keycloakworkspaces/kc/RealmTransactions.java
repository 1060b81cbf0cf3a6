package io.github.keycloakworkspaces.kc;

import io.github.keycloakworkspaces.invitation.EmailInvitations;
import io.github.keycloakworkspaces.invitation.InvitationTransactions;
import io.github.keycloakworkspaces.invitation.VoidNotes;
import io.github.keycloakworkspaces.membership.Mirror;
import java.util.function.Function;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Each in a Keycloak session of its own, with the context of the one that it was made for. */
public final class RealmTransactions {

    private final KeycloakSession session;
    private final String realmId;

    public RealmTransactions(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realmId = realm.getId();
    }

    public InvitationTransactions invitations() {
        return new InvitationTransactions() {
            @Override
            public <T> T commit(Function<EmailInvitations, T> work) {
                return in("Workspaces invitations", workspaces -> work.apply(workspaces.emailInvitations()));
            }
        };
    }

    /** When the present transaction has ended, however it ends: a refusal on a page takes it back. */
    public VoidNotes voidNotes() {
        return (invitation, tokenHash, reason) -> session.getTransactionManager()
                .enlistAfterCompletion(new AbstractKeycloakTransaction() {
                    @Override
                    protected void commitImpl() {
                        write();
                    }

                    @Override
                    protected void rollbackImpl() {
                        write();
                    }

                    private void write() {
                        in("Workspaces void invitation", workspaces -> {
                            workspaces.emailInvitations().end(invitation, tokenHash, reason);
                            return reason;
                        });
                    }
                });
    }

    public Mirror.Transactions mirror() {
        return new Mirror.Transactions() {
            @Override
            public <T> T commit(Function<Mirror, T> piece) {
                return in("Workspaces mirror", workspaces -> piece.apply(workspaces.mirror()));
            }
        };
    }

    private <T> T in(String name, Function<RealmWorkspaces, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                own -> work.apply(
                        own.getProvider(Workspaces.class).in(own.realms().getRealm(realmId))),
                name);
    }
}
