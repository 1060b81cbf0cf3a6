package io.github.keycloakworkspaces.activity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody did one thing.
 *
 * @param day of UTC; {@code null} for a sum over days
 * @param days on how many days
 */
public record Tally(
        long person,
        String email,
        @Nullable LocalDate day,
        String action,
        long count,
        long days,
        Instant first,
        Instant last) {}
