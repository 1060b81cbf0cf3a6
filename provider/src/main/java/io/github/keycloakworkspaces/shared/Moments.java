package io.github.keycloakworkspaces.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Moments that can be stored, sorted and counted with: Java knows years that no number of milliseconds reaches. */
public final class Moments {

    private static final Instant FIRST = startOf(1);
    private static final Instant TOO_LATE = startOf(10_000);

    private Moments() {}

    /**
     * Gives back a moment of the years 1 to 9999.
     *
     * @throws DateTimeException for any other
     */
    public static Instant storable(Instant moment) {
        if (moment.isBefore(FIRST) || !moment.isBefore(TOO_LATE)) {
            throw new DateTimeException("not in the years 1 to 9999: " + moment);
        }
        return moment;
    }

    private static Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
