package io.github.keycloakworkspaces.keycloak;

import io.github.keycloakworkspaces.shared.TokenUses;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Notes the use of tokens. In the request's own transaction the token's row would be locked before the organization's, and
 * whoever makes a new token locks them the other way round.
 *
 * @param <C> the use cases of such tokens
 */
public final class NotedUses<C, T> implements TokenUses<T> {

    private final Transactions transactions;
    private final Class<C> cases;
    private final Note<C, T> note;

    public NotedUses(KeycloakSession session, RealmModel realm, Class<C> cases, Note<C, T> note) {
        this.transactions = new Transactions(session, realm);
        this.cases = cases;
        this.note = note;
    }

    /** How these use cases note it. */
    @FunctionalInterface
    public interface Note<C, T> {
        void write(C cases, T token, Instant now);
    }

    @Override
    public void note(T token, Instant now) {
        transactions.commit("Workspaces token", cases, own -> {
            note.write(own, token, now);
            return true;
        });
    }
}
