package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.activity.Activity;
import io.github.keycloakworkspaces.activity.ActivityQueue;
import io.github.keycloakworkspaces.activity.Retention;
import io.github.keycloakworkspaces.activity.jpa.ActivityInsert;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What the activity log does in the background: one thread that writes what is queued, and an hourly clean-up. */
final class ActivityService {

    private static final Duration CLEANING_INTERVAL = Duration.ofHours(1);
    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(10);
    private static final String CLEANING = "workspaces-activity-cleaning";

    private final KeycloakSessionFactory factory;
    private final Clock clock;
    private final ActivityQueue queue;
    private final Thread writer;

    ActivityService(KeycloakSessionFactory factory, Clock clock) {
        this.factory = factory;
        this.clock = clock;
        ActivityMeters meters = new ActivityMeters();
        this.queue = new ActivityQueue(this::write, meters, clock);
        meters.gauge(queue);
        this.writer = new Thread(queue, "workspaces-activity");
        this.writer.setDaemon(true);
    }

    ActivityQueue queue() {
        return queue;
    }

    void start() {
        writer.start();
        new ClusterTask(factory, CLEANING, CLEANING_INTERVAL, this::clean).start();
    }

    /** Writes what is queued, as long as it doesn't take too long. */
    void close() {
        queue.close(CLOSING_LIMIT);
    }

    private void write(List<Activity> batch) {
        KeycloakModelUtils.runJobInTransaction(factory, session -> new ActivityInsert(entities(session)).write(batch));
    }

    private void clean() {
        new Retention(new BatchedExpiredEntries(factory), clock).clean();
    }

    static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
