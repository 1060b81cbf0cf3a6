package io.github.keycloakworkspaces.http;

import io.github.keycloakworkspaces.shared.Problem;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The large answers of one node that are being made or sent. There are only so many at a time, together they take only
 * so much room on disk, and each ends after a while, whether its reader has read it or not.
 */
public final class Answers implements AutoCloseable {

    /** Threads that read what was put aside, and end what takes too long; none of them waits for a reader. */
    private static final int THREADS = 2;

    private static final long MEGABYTE = 1L << 20;

    /**
     * What large answers may take.
     *
     * @param seconds from the beginning of an answer to its end
     * @param perCaller how many a caller may have at a time
     * @param perNode how many there may be at a time
     * @param megabytes the room on disk for all of them
     */
    public record Limits(int seconds, int perCaller, int perNode, int megabytes) {

        public Limits {
            if (seconds < 1 || perCaller < 1 || perNode < 1 || megabytes < 1) {
                throw new IllegalArgumentException("The limits of large answers must be 1 or more: seconds " + seconds
                        + ", per caller " + perCaller + ", per node " + perNode + ", megabytes " + megabytes);
            }
        }

        private long bytes() {
            return megabytes * MEGABYTE;
        }
    }

    private final Limits limits;
    private final ScheduledThreadPoolExecutor threads;
    private final Map<String, Integer> callers = new HashMap<>();
    private int places;
    private long bytes;

    public Answers(Limits limits) {
        this.limits = limits;
        this.threads = new ScheduledThreadPoolExecutor(THREADS, task -> {
            Thread thread = new Thread(task, "workspaces-answers");
            thread.setDaemon(true);
            return thread;
        });
        this.threads.setRemoveOnCancelPolicy(true);
    }

    /** Where an answer is sent from, piece by piece. */
    Executor executor() {
        return threads;
    }

    /**
     * A place for one large answer.
     *
     * @throws RefusedAnswer {@code answers.too_many}, {@code answers.busy}
     */
    Place take(String caller) throws RefusedAnswer {
        Place place = new Place(caller);
        synchronized (this) {
            if (callers.getOrDefault(caller, 0) >= limits.perCaller()) {
                throw new RefusedAnswer(Problem.tooMany(
                        "answers.too_many",
                        "As many large answers as one caller gets at a time (" + limits.perCaller()
                                + ") are on their way; read them first, or ask for pages."));
            }
            if (places >= limits.perNode()) {
                throw new RefusedAnswer(Problem.unavailable(
                        "answers.busy",
                        "The server sends as many large answers as it can; ask for a page, or again later."));
            }
            places++;
            callers.merge(caller, 1, Integer::sum);
        }
        place.watch();
        return place;
    }

    /** How many large answers are being made or sent. */
    public synchronized int size() {
        return places;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** One large answer, until it is sent, given up or out of time. */
    final class Place {

        private final String caller;
        private @Nullable Future<?> end;
        private @Nullable Runnable giveUp;
        private long taken;
        private boolean late;
        private boolean left;

        private Place(String caller) {
            this.caller = caller;
        }

        private void watch() {
            Future<?> deadline = threads.schedule(
                    this::expire, Duration.ofSeconds(limits.seconds()).toNanos(), TimeUnit.NANOSECONDS);
            synchronized (Answers.this) {
                end = deadline;
            }
        }

        /**
         * Before so much more is put aside.
         *
         * @throws RefusedAnswer {@code answers.too_slow}, {@code answers.too_large}, {@code answers.no_room}
         */
        void grow(int more) throws RefusedAnswer {
            synchronized (Answers.this) {
                if (late) {
                    throw new RefusedAnswer(Problem.unavailable(
                            "answers.too_slow",
                            "The answer isn't ready after " + limits.seconds() + " seconds; ask for pages."));
                }
                if (taken + more > limits.bytes()) {
                    throw new RefusedAnswer(new Problem(
                            Problem.Kind.TOO_LARGE,
                            "answers.too_large",
                            "The answer has more than " + limits.megabytes() + " megabytes; ask for pages."));
                }
                if (bytes + more > limits.bytes()) {
                    throw new RefusedAnswer(Problem.unavailable(
                            "answers.no_room",
                            "Answers that wait for their readers take all the room; ask for a page, or again later."));
                }
                taken += more;
                bytes += more;
            }
        }

        /** What to do when the time is over and the answer isn't sent; at once, if it is over. */
        void otherwise(Runnable action) {
            boolean over;
            synchronized (Answers.this) {
                giveUp = action;
                over = late;
            }
            if (over) {
                action.run();
            }
        }

        /** Makes room for others; again does nothing. */
        void leave() {
            synchronized (Answers.this) {
                if (left) {
                    return;
                }
                left = true;
                places--;
                bytes -= taken;
                callers.computeIfPresent(caller, (name, count) -> count == 1 ? null : count - 1);
                if (end != null) {
                    end.cancel(false);
                }
            }
        }

        private void expire() {
            Runnable action;
            synchronized (Answers.this) {
                late = true;
                action = left ? null : giveUp;
            }
            if (action != null) {
                action.run();
            }
        }
    }
}
