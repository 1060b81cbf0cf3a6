package io.github.keycloakworkspaces.activity;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What happened and isn't stored yet, on one server. Putting something in never waits for the database and never
 * fails; one thread, which {@link #run} occupies, takes it out and stores it, in the order in which it came. When the
 * queue is full, the newest lines are lost, and counted.
 */
public final class ActivityQueue implements Runnable {

    /** The largest number of lines that wait. */
    public static final int CAPACITY = 10_000;

    /** The largest number of lines that are stored in one transaction. */
    public static final int BATCH = 500;

    private static final Duration WARNING_INTERVAL = Duration.ofMinutes(1);

    private final Delivery delivery;
    private final QueueWatcher watcher;
    private final Clock clock;
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition progress = lock.newCondition();

    private final Queue<Activity> waiting = new ArrayDeque<>();
    private int inHand;
    private long accepted;
    private long settled;
    private boolean hurry;
    private boolean closed;
    private boolean ended;
    private long droppedSinceWarning;
    private long nextWarning = Long.MIN_VALUE;

    public ActivityQueue(ActivityWriter writer, QueueWatcher watcher, Clock clock) {
        this(writer, watcher, clock, CAPACITY);
    }

    ActivityQueue(ActivityWriter writer, QueueWatcher watcher, Clock clock, int capacity) {
        this.delivery = new Delivery(writer, watcher);
        this.watcher = watcher;
        this.clock = clock;
        this.capacity = capacity;
    }

    /** Puts something in; false if it is lost, because the queue is full or closed. */
    public boolean offer(Activity activity) {
        lock.lock();
        try {
            if (closed || size() >= capacity) {
                drop(1, closed ? "the server stops" : "the queue is full");
                return false;
            }
            waiting.add(activity);
            accepted++;
            work.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** How many lines are not stored yet. */
    public int size() {
        lock.lock();
        try {
            return waiting.size() + inHand;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until everything that was put in before is stored or given up, but no longer than that.
     *
     * @return whether it is
     */
    public boolean flush(Duration limit) {
        lock.lock();
        try {
            long goal = accepted;
            hurry |= settled < goal;
            work.signal();
            long left = limit.toNanos();
            while (settled < goal && !ended && left > 0) {
                left = progress.awaitNanos(left);
            }
            return settled >= goal;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes nothing more in and waits, no longer than that, until what is in is stored. What isn't by then is lost.
     *
     * @return whether nothing was lost
     */
    public boolean close(Duration limit) {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        boolean stored = flush(limit);
        lock.lock();
        try {
            ended = true;
            work.signal();
            progress.signalAll();
            if (!waiting.isEmpty()) {
                nextWarning = Long.MIN_VALUE;
                drop(waiting.size(), "the server stops");
                waiting.clear();
            }
            return stored;
        } finally {
            lock.unlock();
        }
    }

    /** Stores until the queue is closed, whatever happens: nobody else would, and nobody would see it. */
    @Override
    public void run() {
        try {
            List<Activity> batch = List.of();
            do {
                batch = turn(batch);
            } while (!batch.isEmpty() || !hasEnded());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is left of a batch; at the end nothing. */
    private List<Activity> turn(List<Activity> kept) throws InterruptedException {
        List<Activity> batch = kept;
        try {
            batch = next(kept);
            return batch.isEmpty() ? batch : settle(batch, delivery.attempt(batch));
        } catch (RuntimeException | Error e) {
            delivery.stumbled(e);
            return hasEnded() ? List.of() : batch;
        }
    }

    private boolean hasEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for something to do: first the pause after a failure, then for lines. Empty at the end. */
    private List<Activity> next(List<Activity> kept) throws InterruptedException {
        lock.lock();
        try {
            long pause = TimeUnit.MILLISECONDS.toNanos(delivery.pause());
            while (pause > 0 && !hurry && !ended) {
                pause = work.awaitNanos(pause);
            }
            hurry = false;
            while (kept.isEmpty() && waiting.isEmpty() && !ended) {
                work.await();
            }
            return ended ? abandon(kept) : fill(kept);
        } finally {
            lock.unlock();
        }
    }

    private List<Activity> fill(List<Activity> kept) {
        List<Activity> batch = new ArrayList<>(kept);
        while (batch.size() < BATCH && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        inHand = batch.size();
        return batch;
    }

    private List<Activity> abandon(List<Activity> kept) {
        if (!kept.isEmpty()) {
            drop(kept.size(), "the server stops");
            inHand = 0;
        }
        return List.of();
    }

    private List<Activity> settle(List<Activity> batch, Delivery.Outcome outcome) {
        lock.lock();
        try {
            inHand = outcome.left().size();
            settled += batch.size() - inHand;
            if (outcome.refused() > 0) {
                drop(outcome.refused(), "the database refuses them");
            }
            progress.signalAll();
            return outcome.left();
        } finally {
            lock.unlock();
        }
    }

    /** With the lock. */
    private void drop(int lines, String reason) {
        watcher.dropped(lines);
        droppedSinceWarning += lines;
        long now = clock.millis();
        if (now >= nextWarning) {
            watcher.warnOfDropped(droppedSinceWarning, reason);
            droppedSinceWarning = 0;
            nextWarning = now + WARNING_INTERVAL.toMillis();
        }
    }
}
