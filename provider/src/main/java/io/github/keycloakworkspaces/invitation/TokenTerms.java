package io.github.keycloakworkspaces.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * How tokens are made and how long they last.
 *
 * @param random unpredictable
 */
public record TokenTerms(RandomGenerator random, Clock clock, Duration lifetime) {

    /** Without a setting of the realm. */
    public static final Duration DEFAULT_LIFETIME = Duration.ofDays(7);

    public static final Duration SHORTEST_LIFETIME = Duration.ofMinutes(1);
    public static final Duration LONGEST_LIFETIME = Duration.ofDays(365);

    private static final int NONCE_BYTES = 32;

    public TokenTerms {
        if (lifetime.compareTo(SHORTEST_LIFETIME) < 0 || lifetime.compareTo(LONGEST_LIFETIME) > 0) {
            throw new IllegalArgumentException("a lifetime of " + lifetime);
        }
    }

    InvitationToken fresh() {
        return InvitationToken.fresh(random);
    }

    /** What is stored of a token that nobody was given. */
    public String unknownHash() {
        return fresh().hash();
    }

    /** What one token is made from, beside the realm's key: nobody guesses it, and it never comes again. */
    String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** When an invitation ends that is made now. */
    public Instant end() {
        return now().plus(lifetime);
    }

    /** In milliseconds, as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
