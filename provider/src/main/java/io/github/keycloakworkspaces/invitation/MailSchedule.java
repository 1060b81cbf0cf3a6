package io.github.keycloakworkspaces.invitation;

import java.time.Duration;

/**
 * How often a mail is tried, and when.
 *
 * @param attempts after so many it has failed
 * @param firstPause after the first attempt; each further one is four times as long
 */
public record MailSchedule(int attempts, Duration firstPause) {

    /** A node that doesn't say in that time that it still works at a mail has died. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final int GROWTH = 4;
    private static final int MOST_ATTEMPTS = 12;

    public MailSchedule {
        if (attempts < 1 || attempts > MOST_ATTEMPTS || firstPause.isNegative() || firstPause.isZero()) {
            throw new IllegalArgumentException("a mail is tried 1 to " + MOST_ATTEMPTS + " times, with pauses");
        }
    }

    /** How long to wait after an attempt, counted from 1. */
    Duration pauseAfter(int attempt) {
        return firstPause.multipliedBy((long) Math.pow(GROWTH, Math.min(attempt, MOST_ATTEMPTS) - 1.0));
    }
}
