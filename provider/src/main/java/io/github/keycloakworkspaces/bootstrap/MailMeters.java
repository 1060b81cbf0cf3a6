package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.invitation.MailReport.Failure;
import io.github.keycloakworkspaces.invitation.MailWatcher;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Tells the server's metrics and its log about mails. Without metrics in the server nobody reads the meters. */
final class MailMeters implements MailWatcher {

    private static final Logger LOG = Logger.getLogger(MailMeters.class);
    private static final Duration WARNING_INTERVAL = Duration.ofMinutes(1);

    private final Clock clock;
    private final AtomicLong queued = new AtomicLong();
    private final AtomicLong nextWarning = new AtomicLong(Long.MIN_VALUE);
    private final Counter sent = outcome("sent");
    private final Counter postponed = outcome("postponed");
    private final Counter failed = outcome("failed");

    MailMeters(Clock clock) {
        this.clock = clock;
        Gauge.builder("workspaces.mails.queued", queued, AtomicLong::get)
                .description("Mails of all nodes that wait to be sent")
                .register(Metrics.globalRegistry);
    }

    private static Counter outcome(String outcome) {
        return Counter.builder("workspaces.mails")
                .description("Attempts of this node to send a mail")
                .tag("outcome", outcome)
                .register(Metrics.globalRegistry);
    }

    @Override
    public void sent() {
        sent.increment();
    }

    @Override
    public void postponed(Failure failure) {
        postponed.increment();
    }

    @Override
    public void failed(Failure failure) {
        failed.increment();
        LOG.debugf("A mail failed: %s", failure.code());
    }

    @Override
    public void queued(long mails) {
        queued.set(mails);
    }

    @Override
    public void warn(Throwable trouble) {
        long now = clock.millis();
        long next = nextWarning.get();
        if (now >= next && nextWarning.compareAndSet(next, now + WARNING_INTERVAL.toMillis())) {
            LOG.warn("Mails can't be sent for now; it will be tried again", trouble);
        }
    }
}
