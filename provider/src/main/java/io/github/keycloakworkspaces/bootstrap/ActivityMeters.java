package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.activity.ActivityQueue;
import io.github.keycloakworkspaces.activity.QueueWatcher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import org.jboss.logging.Logger;

/** Tells the server's metrics and its log about the queue. Without metrics in the server nobody reads the meters. */
final class ActivityMeters implements QueueWatcher {

    private static final Logger LOG = Logger.getLogger(ActivityMeters.class);

    private final Counter written = Counter.builder("workspaces.activity.written")
            .description("Lines of the activity log that were stored")
            .register(Metrics.globalRegistry);
    private final Counter dropped = Counter.builder("workspaces.activity.dropped")
            .description("Lines of the activity log that were lost")
            .register(Metrics.globalRegistry);

    void gauge(ActivityQueue queue) {
        Gauge.builder("workspaces.activity.queued", queue, ActivityQueue::size)
                .description("Lines of the activity log that wait to be stored")
                .register(Metrics.globalRegistry);
    }

    @Override
    public void written(int lines) {
        written.increment(lines);
    }

    @Override
    public void dropped(int lines) {
        dropped.increment(lines);
    }

    @Override
    public void warnOfDropped(long lines, String reason) {
        LOG.warnf("%d lines of the activity log are lost: %s", lines, reason);
    }

    @Override
    public void warnOfFailure(Throwable failure, long pause) {
        LOG.warnf(failure, "The activity log can't be written; the next attempt is in %d ms", pause);
    }
}
