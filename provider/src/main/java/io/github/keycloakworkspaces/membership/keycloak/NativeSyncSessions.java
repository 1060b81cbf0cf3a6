package io.github.keycloakworkspaces.membership.keycloak;

import io.github.keycloakworkspaces.keycloak.Transactions;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.NativeMembershipSync;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Bringing Keycloak's own lists in step, piece by piece. */
public final class NativeSyncSessions implements NativeMembershipSync.Transactions {

    private final Transactions transactions;

    public NativeSyncSessions(KeycloakSession session, RealmModel realm) {
        this.transactions = new Transactions(session, realm);
    }

    @Override
    public <T> T commit(Function<NativeMembershipSync, T> piece) {
        return transactions.commit("Workspaces mirror", MembershipCases.class, cases -> piece.apply(cases.mirror()));
    }
}
