package io.github.keycloakworkspaces.shared;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when a token is good, until when, and when it was used last.
 *
 * @param expiresAt {@code null} for one without an end
 * @param lastUsedAt to the minute; {@code null} as long as nobody has used it
 */
public record TokenLife(
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    /** How exactly it is known when a token was used last. */
    private static final Duration EXACTNESS = Duration.ofMinutes(1);

    /** Of a token that is made now. */
    public static TokenLife beginning(Instant now, @Nullable Duration lifetime) {
        return new TokenLife(now, lifetime == null ? null : now.plus(lifetime), null);
    }

    public boolean good(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    /** Whether it is worth a statement that the token is used now: a minute more or less doesn't matter. */
    public boolean newsThatUsed(Instant now) {
        return lastUsedAt == null || lastUsedAt.isBefore(now.minus(EXACTNESS));
    }
}
