package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.invitation.MailLimits;
import io.github.keycloakworkspaces.invitation.MailSchedule;
import io.github.keycloakworkspaces.invitation.MailSender;
import io.github.keycloakworkspaces.invitation.MailTurn;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;

/** What a node sends in the background: one thread that looks for mails, and a few that send them. */
final class MailService {

    private static final String PER_ORGANIZATION = "invitations-per-organization";
    private static final String PER_ADDRESS = "invitations-per-address";
    private static final String PAUSE = "invitation-pause-seconds";
    private static final String ATTEMPTS = "mail-attempts";
    private static final String FIRST_PAUSE = "mail-first-pause-seconds";
    private static final String ACTIVATION_DELAY = "activation-mail-delay-seconds";

    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(10);
    private static final int IDLE_SECONDS = 30;

    /**
     * What operators say about mails.
     *
     * @param activationDelay how long a role can be taken back before anybody reads of it
     */
    record Settings(MailLimits limits, MailSchedule schedule, Duration activationDelay) {

        Settings {
            if (activationDelay.isNegative() || activationDelay.compareTo(MailLimits.DAY) > 0) {
                throw new IllegalArgumentException(ACTIVATION_DELAY + " is 0 or more, and at most a day");
            }
        }

        static Settings of(Config.Scope config) {
            return new Settings(
                    new MailLimits(
                            config.getInt(PER_ORGANIZATION, 500),
                            config.getInt(PER_ADDRESS, 5),
                            Duration.ofSeconds(config.getInt(PAUSE, 60))),
                    new MailSchedule(config.getInt(ATTEMPTS, 6), Duration.ofSeconds(config.getInt(FIRST_PAUSE, 10))),
                    Duration.ofSeconds(config.getInt(ACTIVATION_DELAY, 15)));
        }
    }

    private final Settings settings;
    private final MailSender sender;
    private final Thread thread;

    MailService(KeycloakSessionFactory factory, Settings settings, Clock clock) {
        this.settings = settings;
        var outbox = new NodeOutbox(factory, UUID.randomUUID().toString());
        this.sender = new MailSender(outbox, outbox, settings.schedule(), new MailMeters(clock), clock, lanes());
        this.thread = daemon(sender, "workspaces-mails");
    }

    MailLimits limits() {
        return settings.limits();
    }

    Duration activationDelay() {
        return settings.activationDelay();
    }

    void offer(MailTurn turn) {
        sender.offer(turn);
    }

    void start() {
        thread.start();
    }

    /** Mails that are being sent are sent, as long as it doesn't take too long; everything else waits for the next start. */
    void close() {
        sender.close(CLOSING_LIMIT);
    }

    /**
     * No thread while there is nothing to send. The sender gives out no more turns than there are threads; the queue is
     * for a turn that is given out while the thread of the one before is still on its way back.
     */
    private static ExecutorService lanes() {
        AtomicInteger number = new AtomicInteger();
        var lanes = new ThreadPoolExecutor(
                MailSender.LANES,
                MailSender.LANES,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                lane -> daemon(lane, "workspaces-mail-" + number.incrementAndGet()));
        lanes.allowCoreThreadTimeOut(true);
        return lanes;
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
