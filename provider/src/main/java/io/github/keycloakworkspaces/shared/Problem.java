package io.github.keycloakworkspaces.shared;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in a form that programs may rely on.
 *
 * @param kind the family, which decides the HTTP status
 * @param code stable, dotted, lower case, such as {@code member.not_found}
 * @param detail one English sentence for people
 * @param retryAfter the seconds after which the same request may succeed, where that is known
 */
public record Problem(
        Kind kind, String code, String detail, @Nullable Long retryAfter) {

    /** The families of problems and their HTTP status codes. */
    public enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        NOT_ALLOWED(405),
        CONFLICT(409),
        TOO_LARGE(413),
        TOO_MANY(429),
        NOT_OFFERED(501),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public Problem {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(code);
        Objects.requireNonNull(detail);
    }

    public Problem(Kind kind, String code, String detail) {
        this(kind, code, detail, null);
    }

    public static ProblemException malformed(String code, String detail) {
        return new ProblemException(new Problem(Kind.MALFORMED, code, detail));
    }

    public static ProblemException tooLarge(String code, String detail) {
        return new ProblemException(new Problem(Kind.TOO_LARGE, code, detail));
    }

    /** Too much of something for now; the same request may succeed after that time, in whole seconds. */
    public static ProblemException limited(String code, String detail, Duration wait) {
        long seconds = Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
        return new ProblemException(new Problem(Kind.TOO_MANY, code, detail, seconds));
    }

    public static ProblemException unauthenticated() {
        return new ProblemException(new Problem(
                Kind.UNAUTHENTICATED,
                "caller.unauthenticated",
                "A valid bearer token with the audience workspaces is needed."));
    }

    public static ProblemException unauthenticated(String code, String detail) {
        return new ProblemException(new Problem(Kind.UNAUTHENTICATED, code, detail));
    }

    public static ProblemException forbidden(String code, String detail) {
        return new ProblemException(new Problem(Kind.FORBIDDEN, code, detail));
    }

    public static ProblemException notFound(String code, String detail) {
        return new ProblemException(new Problem(Kind.NOT_FOUND, code, detail));
    }

    public static ProblemException notAllowed(String code, String detail) {
        return new ProblemException(new Problem(Kind.NOT_ALLOWED, code, detail));
    }

    /** A part of a protocol that isn't there. */
    public static ProblemException notOffered(String code, String detail) {
        return new ProblemException(new Problem(Kind.NOT_OFFERED, code, detail));
    }

    /** The caller does something too often or too much at a time; the same request may succeed later. */
    public static Problem tooMany(String code, String detail) {
        return new Problem(Kind.TOO_MANY, code, detail);
    }

    /** Nothing that the caller did; the same request may succeed later. */
    public static Problem unavailable(String code, String detail) {
        return new Problem(Kind.UNAVAILABLE, code, detail);
    }

    /** As something to throw. */
    public ProblemException refusal() {
        return new ProblemException(this);
    }

    public static ProblemException conflict(String code, String detail) {
        return new ProblemException(new Problem(Kind.CONFLICT, code, detail));
    }
}
