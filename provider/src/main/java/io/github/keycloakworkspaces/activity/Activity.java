package io.github.keycloakworkspaces.activity;

import io.github.keycloakworkspaces.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did, before it is a line of a log: names are resolved when it is written, and what has no
 * organization is not. Secrets and characters that no database takes are gone when it is made.
 *
 * @param realm the realm's id
 * @param place whose log it belongs to
 * @param account who did it; {@code null} for nobody of the realm
 * @param method of HTTP
 * @param url path and query; for things that are no request, what stands for them
 * @param status of HTTP
 * @param duration of the request; {@code null} where nothing was measured
 * @param subject what it was done to
 */
public record Activity(
        String realm,
        EntryOrganization place,
        @Nullable AccountId account,
        Instant at,
        Kind kind,
        String method,
        String url,
        int status,
        @Nullable Duration duration,
        Origin origin,
        Subject subject) {

    /** The longest URL that is stored. */
    public static final int LONGEST_URL = 256;

    /** The longest method that is stored. */
    public static final int LONGEST_METHOD = 10;

    public Activity {
        Objects.requireNonNull(realm);
        Objects.requireNonNull(place);
        Objects.requireNonNull(at);
        Objects.requireNonNull(kind);
        method = Texts.fit(method, LONGEST_METHOD);
        url = Texts.fit(Secrets.hide(url), LONGEST_URL);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(subject);
    }

    /** In whole milliseconds, as it is stored. */
    public @Nullable Integer milliseconds() {
        return duration == null ? null : (int) Math.min(Integer.MAX_VALUE, Math.max(0, duration.toMillis()));
    }
}
