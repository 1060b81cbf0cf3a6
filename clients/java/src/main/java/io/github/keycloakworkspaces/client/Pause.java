package io.github.keycloakworkspaces.client;

import java.time.Duration;

/** Waits. */
@FunctionalInterface
interface Pause {

    Pause REAL = duration -> Thread.sleep(duration.toMillis());

    void take(Duration duration) throws InterruptedException;
}
