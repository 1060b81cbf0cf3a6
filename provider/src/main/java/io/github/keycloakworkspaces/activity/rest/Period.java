package io.github.keycloakworkspaces.activity.rest;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The two ends of a period as requests give them: both belong to it, and a day as its end does so as a whole. */
final class Period {

    private Period() {}

    /**
     * The first moment that is too late.
     *
     * @param end as it was read: a day is its first moment
     * @param text as it was sent
     */
    static @Nullable Instant tooLate(@Nullable Instant end, @Nullable String text) {
        if (end == null || text == null) {
            return null;
        }
        return end.plus(text.contains("T") ? Duration.ofMillis(1) : Duration.ofDays(1));
    }
}
