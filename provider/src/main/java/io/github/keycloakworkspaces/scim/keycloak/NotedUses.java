package io.github.keycloakworkspaces.scim.keycloak;

import io.github.keycloakworkspaces.keycloak.Transactions;
import io.github.keycloakworkspaces.scim.ScimCases;
import io.github.keycloakworkspaces.scim.ScimTokenUses;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Notes the use of tokens. In the request's own transaction the token's row would be locked before the organization's, and
 * whoever makes a new token locks them the other way round.
 */
public final class NotedUses implements ScimTokenUses {

    private final Transactions transactions;

    public NotedUses(KeycloakSession session, RealmModel realm) {
        this.transactions = new Transactions(session, realm);
    }

    @Override
    public void note(OrganizationId organization, Instant now) {
        transactions.commit("workspaces-scim-token", ScimCases.class, cases -> {
            cases.tokens().used(organization, now);
            return true;
        });
    }
}
