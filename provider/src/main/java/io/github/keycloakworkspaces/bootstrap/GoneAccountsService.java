package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.membership.events.GoneAccounts;
import io.github.keycloakworkspaces.membership.jpa.JpaDriftStore;
import java.time.Duration;
import java.util.List;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Forgets people whose accounts were removed past the server, at once and then every hour. */
record GoneAccountsService(KeycloakSessionFactory factory) {

    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final String TASK = "workspaces-gone-accounts";

    void start() {
        var task = new ClusterTask(factory, TASK, INTERVAL, this::forget);
        task.once();
        task.start();
    }

    private void forget() {
        List<String> realms = KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> JpaDriftStore.realmsWithGone(ActivityService.entities(session)));
        realms.forEach(realm -> GoneAccounts.forget(factory, realm));
    }
}
