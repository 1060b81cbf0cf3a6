package io.github.keycloakworkspaces.activity;

import java.util.ArrayList;
import java.util.List;

/** Remembers what it is told. */
final class Diary implements QueueWatcher {

    private final List<Long> warnings = new ArrayList<>();
    private final List<Long> pauses = new ArrayList<>();
    private int written;
    private int dropped;

    @Override
    public synchronized void written(int lines) {
        written += lines;
    }

    @Override
    public synchronized void dropped(int lines) {
        dropped += lines;
    }

    @Override
    public synchronized void warnOfDropped(long lines, String reason) {
        warnings.add(lines);
    }

    @Override
    public synchronized void warnOfFailure(Throwable failure, long pause) {
        pauses.add(pause);
    }

    synchronized int written() {
        return written;
    }

    synchronized int dropped() {
        return dropped;
    }

    /** The numbers of lost lines that a person was told. */
    synchronized List<Long> warnings() {
        return List.copyOf(warnings);
    }

    /** The pauses that a person was told, in milliseconds. */
    synchronized List<Long> pauses() {
        return List.copyOf(pauses);
    }
}
