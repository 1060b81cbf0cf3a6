package io.github.keycloakworkspaces.activity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** A database with moods: it can be away for some calls, refuse certain lines, and keep somebody waiting. */
final class Book implements ActivityWriter {

    private final List<Activity> stored = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final Deque<Boolean> away = new ArrayDeque<>();
    private final Set<Activity> refused = new HashSet<>();
    private final CountDownLatch reached = new CountDownLatch(1);
    private CountDownLatch door = new CountDownLatch(0);
    private boolean alwaysAway;
    private int errors;

    @Override
    public void write(List<Activity> batch) {
        reached.countDown();
        await(door());
        synchronized (this) {
            if (errors > 0) {
                errors--;
                throw new NoClassDefFoundError("not now");
            }
            boolean now = alwaysAway || (!away.isEmpty() && away.remove());
            if (now || batch.stream().anyMatch(refused::contains)) {
                throw new IllegalStateException("not now");
            }
            if (!batch.isEmpty()) {
                stored.addAll(batch);
                sizes.add(batch.size());
            }
        }
    }

    /** Fails at the calls for which there is a true, in order. */
    synchronized Book awayAt(boolean... calls) {
        for (boolean call : calls) {
            away.add(call);
        }
        return this;
    }

    synchronized Book awayFor(int calls) {
        boolean[] fails = new boolean[calls];
        Arrays.fill(fails, true);
        return awayAt(fails);
    }

    /** Fails at so many calls as nothing should. */
    synchronized Book erringFor(int calls) {
        errors = calls;
        return this;
    }

    synchronized Book awayForEver() {
        alwaysAway = true;
        return this;
    }

    synchronized Book refusing(Activity line) {
        refused.add(line);
        return this;
    }

    /** Lets nobody through until {@link #open}. */
    synchronized Book shut() {
        door = new CountDownLatch(1);
        return this;
    }

    synchronized void open() {
        door.countDown();
    }

    /** Waits until somebody stands at the door. */
    void awaitVisitor() {
        await(reached);
    }

    synchronized List<Activity> stored() {
        return List.copyOf(stored);
    }

    /** Of the transactions. */
    synchronized List<Integer> sizes() {
        return List.copyOf(sizes);
    }

    private synchronized CountDownLatch door() {
        return door;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
