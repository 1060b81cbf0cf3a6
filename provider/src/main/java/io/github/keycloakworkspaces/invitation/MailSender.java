package io.github.keycloakworkspaces.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sends what waits in the {@link Outbox}, on one server. One thread, which {@link #run} occupies, looks for work and
 * gives it to a few others; it hears of this server's own invitations at once, and finds everything else within two
 * seconds: what other servers left behind, and what is to be tried again.
 */
public final class MailSender implements Runnable {

    /** How many mails a server sends at the same time. */
    public static final int LANES = 16;

    /** How many of them through the mail server of one realm; of one organization it is one. */
    public static final int LANES_PER_REALM = 2;

    private static final Duration LOOKING = Duration.ofSeconds(2);
    private static final Duration TIDYING = MailSchedule.LEASE.dividedBy(4);

    private final Outbox outbox;
    private final MailRun mails;
    private final MailWatcher watcher;
    private final Clock clock;
    private final ExecutorService lanes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();

    private final FairMailQueue turns = new FairMailQueue(LANES, LANES_PER_REALM);
    private boolean work;
    private boolean closed;

    /** @param lanes threads that the mails are sent on */
    public MailSender(
            Outbox outbox,
            MailTransport transport,
            MailSchedule schedule,
            MailWatcher watcher,
            Clock clock,
            ExecutorService lanes) {
        this.outbox = outbox;
        this.mails = new MailRun(outbox, transport, schedule, watcher, clock);
        this.watcher = watcher;
        this.clock = clock;
        this.lanes = lanes;
    }

    /** There is a mail to be sent; never waits. */
    public void offer(MailTurn turn) {
        lock.lock();
        try {
            turns.add(turn);
            wake();
        } finally {
            lock.unlock();
        }
    }

    /** Begins nothing more and waits, no longer than that, for the mails that are being sent. */
    public void close(Duration limit) {
        lock.lock();
        try {
            closed = true;
            change.signalAll();
        } finally {
            lock.unlock();
        }
        lanes.shutdown();
        try {
            if (!lanes.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                // What they were at is sent by another server, or after the next start, when its lease has ended.
                lanes.shutdownNow();
            }
        } catch (InterruptedException e) {
            lanes.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Sends until it is closed. */
    @Override
    public void run() {
        Instant look = Instant.MIN;
        Instant tidy = Instant.MIN;
        while (!isClosed()) {
            Instant now = clock.instant();
            if (!now.isBefore(tidy)) {
                attempt(() -> tidy(now));
                tidy = now.plus(TIDYING);
            }
            if (!now.isBefore(look)) {
                attempt(() -> outbox.waiting(now).forEach(this::offer));
                look = now.plus(LOOKING);
            }
            attempt(this::begin);
            await();
        }
    }

    private void tidy(Instant now) {
        outbox.extend(mails.inHand(), now.plus(MailSchedule.LEASE));
        outbox.tidy(now);
        watcher.queued(outbox.size());
    }

    /** Whatever goes wrong here, even an error, goes wrong once: a sender that ended would be noticed by nobody. */
    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (Throwable e) {
            watcher.warn(e);
        }
    }

    private void begin() {
        for (Optional<MailTurn> turn = next(); turn.isPresent(); turn = next()) {
            MailTurn begun = turn.get();
            boolean handed = false;
            try {
                lanes.execute(() -> serve(begun));
                handed = true;
            } finally {
                if (!handed) {
                    end(begun, MailRun.Outcome.NOTHING);
                }
            }
        }
    }

    private Optional<MailTurn> next() {
        lock.lock();
        try {
            work = false;
            return closed ? Optional.empty() : turns.next(clock.instant());
        } finally {
            lock.unlock();
        }
    }

    private void serve(MailTurn turn) {
        MailRun.Outcome[] outcome = {MailRun.Outcome.NOTHING};
        attempt(() -> outcome[0] = mails.send(turn, this::pause));
        end(turn, outcome[0]);
    }

    private void end(MailTurn turn, MailRun.Outcome outcome) {
        lock.lock();
        try {
            if (outcome != MailRun.Outcome.NOTHING) {
                turns.heard(turn.realm(), outcome == MailRun.Outcome.ANSWERED, clock.instant());
            }
            turns.done(turn, outcome != MailRun.Outcome.NOTHING);
            wake();
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        work = true;
        change.signalAll();
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private void await() {
        lock.lock();
        try {
            long left = LOOKING.toNanos();
            while (!work && !closed && left > 0) {
                left = change.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** Until then, or until the server stops. */
    private boolean pause(Duration duration) {
        lock.lock();
        try {
            long left = duration.toNanos();
            while (!closed && left > 0) {
                left = change.awaitNanos(left);
            }
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
