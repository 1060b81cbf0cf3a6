package io.github.keycloakworkspaces.decision.cache;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * When this node heard last that something changed, in ticks of its own. Whoever reads the time, then the database, and
 * finds later that nothing was heard since, holds the present state: a change is told here after its commit and before
 * its answer. Things are told apart by 64-bit marks; many share one place, so that now and then something counts as
 * changed that wasn't.
 */
final class ChangeClock {

    private static final int BITS = 16;

    private final AtomicLong now = new AtomicLong();
    private final AtomicLongArray changes = new AtomicLongArray(1 << BITS);

    long now() {
        return now.get();
    }

    void changed(long mark) {
        changes.accumulateAndGet(place(mark), now.incrementAndGet(), Math::max);
    }

    boolean changedSince(long moment, long[] marks) {
        for (long mark : marks) {
            if (changes.get(place(mark)) > moment) {
                return true;
            }
        }
        return false;
    }

    private static int place(long mark) {
        return (int) (mark >>> (Long.SIZE - BITS));
    }
}
