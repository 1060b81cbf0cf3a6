package io.github.keycloakworkspaces.activity;

import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Removes the lines that organizations don't want to keep. */
public final class Retention {

    /** The shortest time, in days. */
    public static final int SHORTEST = 1;

    /** The longest time, in days: a hundred years. */
    public static final int LONGEST = 36_500;

    /** How many lines go in one transaction. */
    static final int BATCH = 1000;

    private final ExpiredEntries lines;
    private final Clock clock;

    public Retention(ExpiredEntries lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    /** Cleans every log; the number of lines that went. */
    public long clean() {
        return lines.limits().entrySet().stream()
                .mapToLong(limit -> clean(limit.getKey(), limit.getValue()))
                .sum();
    }

    private long clean(OrganizationId organization, int days) {
        Instant first = clock.instant().minus(Duration.ofDays(days));
        long removed = 0;
        int batch;
        do {
            batch = lines.removeBefore(organization, first, BATCH);
            removed += batch;
        } while (batch == BATCH);
        return removed;
    }
}
