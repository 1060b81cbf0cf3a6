package io.github.keycloakworkspaces.token.keycloak;

import io.github.keycloakworkspaces.keycloak.Transactions;
import io.github.keycloakworkspaces.shared.TokenId;
import io.github.keycloakworkspaces.token.TokenCases;
import io.github.keycloakworkspaces.token.TokenUses;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Notes the use of tokens. In the request's own transaction the token's row would be locked before the organization's, and
 * whoever makes a new token locks them the other way round.
 */
public final class NotedTokenUses implements TokenUses {

    private final Transactions transactions;

    public NotedTokenUses(KeycloakSession session, RealmModel realm) {
        this.transactions = new Transactions(session, realm);
    }

    @Override
    public void note(TokenId token, Instant now) {
        transactions.commit("workspaces-token", TokenCases.class, cases -> {
            cases.shown().used(token, now);
            return true;
        });
    }
}
