package io.github.keycloakworkspaces.activity;

import java.util.ArrayList;
import java.util.List;

/**
 * Stores batches, and decides what to do when that fails. Usually the database is away: everything is kept, and the
 * pause before the next attempt grows. But if the database answers and still takes a batch not, one line in it may be
 * the reason; such a line is found by storing each by itself, and given up so that it does not hold the others for ever.
 * An {@code Error}, such as too little memory, is a failure like any other: nobody else would store what comes next.
 */
final class Delivery {

    /** The pause after the first failure, in milliseconds; it doubles each time. */
    static final long FIRST_PAUSE = 100;

    /** The longest pause, in milliseconds. */
    static final long LONGEST_PAUSE = 30_000;

    /** So often a batch is tried as a whole with growing pauses, before its lines are tried one by one. */
    static final int WHOLE_ATTEMPTS = 3;

    /** So often the database must have refused a line, and answered afterwards, before the line is given up. */
    static final int LINE_ATTEMPTS = 3;

    private final ActivityWriter writer;
    private final QueueWatcher watcher;
    private int failures;

    Delivery(ActivityWriter writer, QueueWatcher watcher) {
        this.writer = writer;
        this.watcher = watcher;
    }

    /**
     * What became of a batch.
     *
     * @param left the lines that are to be tried again
     * @param refused the number of those that were given up
     */
    record Outcome(List<Activity> left, int refused) {}

    /** How long to wait before the next attempt, in milliseconds. */
    long pause() {
        return failures == 0 ? 0 : Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(failures - 1, 20));
    }

    Outcome attempt(List<Activity> batch) {
        try {
            writer.write(batch);
            failures = 0;
            watcher.written(batch.size());
            return new Outcome(List.of(), 0);
        } catch (RuntimeException | Error e) {
            return failed(batch, e);
        }
    }

    /** Something else went wrong between two batches: the next one waits a little. */
    void stumbled(Throwable failure) {
        failures++;
        watcher.warnOfFailure(failure, pause());
    }

    private Outcome failed(List<Activity> batch, Throwable failure) {
        failures++;
        if (failures > WHOLE_ATTEMPTS) {
            return oneByOne(batch);
        }
        watcher.warnOfFailure(failure, pause());
        return new Outcome(batch, 0);
    }

    private Outcome oneByOne(List<Activity> batch) {
        int refused = 0;
        for (int i = 0; i < batch.size(); i++) {
            List<Activity> line = List.of(batch.get(i));
            try {
                if (!stored(line)) {
                    refused++;
                }
            } catch (RuntimeException | Error away) {
                watcher.warnOfFailure(away, pause());
                return new Outcome(new ArrayList<>(batch.subList(i, batch.size())), refused);
            }
        }
        failures = 0;
        return new Outcome(List.of(), refused);
    }

    /** Throws when the database doesn't answer; false when it does, but doesn't take the line. */
    private boolean stored(List<Activity> line) {
        for (int attempt = 0; attempt < LINE_ATTEMPTS; attempt++) {
            try {
                writer.write(line);
                watcher.written(line.size());
                return true;
            } catch (RuntimeException | Error refusedOrAway) {
                writer.write(List.of());
            }
        }
        return false;
    }
}
