package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.membership.keycloak.AccountNames;
import io.github.keycloakworkspaces.membership.sql.NameKeys;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Keeps what members are sorted and searched by in step with their accounts. */
record NameService(KeycloakSessionFactory factory) {

    private static final Duration REPAIR_INTERVAL = Duration.ofHours(1);
    private static final String REPAIR = "workspaces-name-repair";

    /** From now on each change is followed; what was changed past the server is found at once and then every hour. */
    void start() {
        try (KeycloakSession session = factory.create()) {
            AccountNames.follow(ActivityService.entities(session).getEntityManagerFactory(), NameKeys::take);
        }
        var repair = new ClusterTask(factory, REPAIR, REPAIR_INTERVAL, this::repair);
        repair.once();
        repair.start();
    }

    private void repair() {
        KeycloakModelUtils.runJobInTransaction(
                factory, session -> new NameKeys(ActivityService.entities(session)).repair());
    }
}
