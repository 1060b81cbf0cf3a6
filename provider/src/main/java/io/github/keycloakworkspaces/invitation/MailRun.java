package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.invitation.MailReport.Failure;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends one mail: takes it for this node alone, hands it over, and writes down what became of it, each in a transaction
 * of its own. Where that can't be written, it is tried until it can: a mail that was sent must not be sent again.
 */
final class MailRun {

    /** The pause before the next attempt to write down what became of a mail; it doubles each time. */
    static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private static final int MOST_DOUBLED = 7;

    /** Waits; {@code false} if it is time to end. */
    @FunctionalInterface
    interface Rest {
        boolean pause(Duration duration);
    }

    /** What a run came to. */
    enum Outcome {
        /** The organization has no mail that may be sent. */
        NOTHING,
        ANSWERED,
        /** The mail server did not answer. */
        UNANSWERED
    }

    private final Outbox outbox;
    private final MailTransport transport;
    private final MailSchedule schedule;
    private final MailWatcher watcher;
    private final Clock clock;
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();

    MailRun(Outbox outbox, MailTransport transport, MailSchedule schedule, MailWatcher watcher, Clock clock) {
        this.outbox = outbox;
        this.transport = transport;
        this.schedule = schedule;
        this.watcher = watcher;
        this.clock = clock;
    }

    /** The mails that this node works at. */
    Set<Long> inHand() {
        return Set.copyOf(inHand);
    }

    Outcome send(MailTurn turn, Rest rest) {
        Optional<MailMessage> claimed =
                outbox.claim(turn, clock.instant(), clock.instant().plus(MailSchedule.LEASE));
        if (claimed.isEmpty()) {
            return Outcome.NOTHING;
        }
        MailMessage message = claimed.get();
        inHand.add(message.mail());
        try {
            MailAttempt attempt = message.attempt() > schedule.attempts()
                    ? MailAttempt.never(Failure.INTERRUPTED)
                    : transport.send(message);
            write(message, attempt, rest);
            return attempt.failure() == Failure.UNREACHABLE ? Outcome.UNANSWERED : Outcome.ANSWERED;
        } finally {
            inHand.remove(message.mail());
        }
    }

    private void write(MailMessage message, MailAttempt attempt, Rest rest) {
        for (int failures = 0; ; failures++) {
            try {
                settle(message, attempt);
                return;
            } catch (RuntimeException e) {
                watcher.warn(e);
                if (!rest.pause(FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLED)))) {
                    return;
                }
            }
        }
    }

    private void settle(MailMessage message, MailAttempt attempt) {
        Failure failure = attempt.failure();
        if (failure == null) {
            outbox.sent(message, clock.instant());
            watcher.sent();
        } else if (attempt.again() && message.attempt() < schedule.attempts()) {
            outbox.again(message, clock.instant().plus(schedule.pauseAfter(message.attempt())));
            watcher.postponed(failure);
        } else {
            outbox.failed(message, failure);
            watcher.failed(failure);
        }
    }
}
