package io.github.keycloakworkspaces.bootstrap;

import java.time.Duration;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.TimerProvider;

/** Something that one server of a cluster does again and again, while the others wait for the next time. */
record ClusterTask(KeycloakSessionFactory factory, String name, Duration interval, Runnable work) {

    /** Begins after the interval. */
    void start() {
        try (KeycloakSession session = factory.create()) {
            session.getProvider(TimerProvider.class)
                    .schedule(this::once, interval.toMillis(), interval.toMillis(), name);
        }
    }

    /** As Keycloak's own runner of tasks in a cluster does it. */
    void once() {
        KeycloakModelUtils.runJobInTransaction(
                factory,
                session -> session.getProvider(ClusterProvider.class)
                        .executeIfNotExecuted(name, (int) interval.toSeconds(), () -> {
                            work.run();
                            return null;
                        }));
    }
}
