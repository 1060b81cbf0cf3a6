package io.github.keycloakworkspaces.testsuite.server;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what another process does, as short as possible. */
public final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Patience() {}

    /** Returns as soon as it is so; fails if it is not within a minute. */
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
