package io.github.keycloakworkspaces.testsuite.server;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what another process does, as short as possible. */
public final class Patience {

    /** Only what never comes takes that long: a busy machine may be many times slower than an idle one. */
    static final Duration LIMIT = Duration.ofMinutes(5);

    private Patience() {}

    /** Returns as soon as it is so; fails if it never is. */
    public static void until(String what, BooleanSupplier so) {
        Instant end = Instant.now().plus(LIMIT);
        while (!so.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Not within " + LIMIT + ": " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
