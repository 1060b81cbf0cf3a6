package io.github.keycloakworkspaces.bootstrap;

import java.time.Duration;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.TimerProvider;

/** Something that one server of a cluster does again and again, while the others wait for the next time. */
record ClusterTask(KeycloakSessionFactory factory, String name, Duration interval, Runnable work) {

    private static final Logger LOG = Logger.getLogger(ClusterTask.class);

    /** Begins after the interval. */
    void start() {
        try (KeycloakSession session = factory.create()) {
            session.getProvider(TimerProvider.class)
                    .schedule(this::quietly, interval.toMillis(), interval.toMillis(), name);
        }
    }

    /** All of Keycloak's timed tasks share one thread (26.7), which would end with a failure, and they with it. */
    private void quietly() {
        try {
            once();
        } catch (RuntimeException | Error e) {
            LOG.warnf(e, "%s failed and is tried again in %d seconds", name, interval.toSeconds());
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
