package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.activity.ExpiredEntries;
import io.github.keycloakworkspaces.activity.jpa.JpaExpiredEntries;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Instant;
import java.util.Map;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakSessionTaskWithResult;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What is too old in all realms; each batch goes in a session and a transaction of its own, so that none is long. */
final class BatchedExpiredEntries implements ExpiredEntries {

    private final KeycloakSessionFactory factory;

    BatchedExpiredEntries(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    @Override
    public Map<OrganizationId, Integer> limits() {
        return inTransaction(session -> new JpaExpiredEntries(ActivityService.entities(session), null).limits());
    }

    @Override
    public int removeBefore(OrganizationId organization, Instant moment, int most) {
        return inTransaction(session -> new JpaExpiredEntries(ActivityService.entities(session), null)
                .removeBefore(organization, moment, most));
    }

    private <T> T inTransaction(KeycloakSessionTaskWithResult<T> task) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, task);
    }
}
