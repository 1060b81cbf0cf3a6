package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.shared.Coded;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far an invitation's mail has come.
 *
 * @param error why it failed, as a short code
 * @param sentAt when the mail server took it
 */
public record MailReport(
        Status status, @Nullable String error, @Nullable Instant sentAt) {

    public enum Status implements Coded {
        /** Stored, and not tried yet. */
        QUEUED,
        SENT,
        FAILED;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a mail failed, as far as the people who invite can do something about it. */
    public enum Failure implements Coded {
        /** The realm has no mail server. */
        NOT_CONFIGURED,
        /** The mail server doesn't answer. */
        UNREACHABLE,
        /** The mail server doesn't take mail for this address. */
        REFUSED,
        /** Those before it took too long. */
        NOT_TRIED,
        /** Anything else; the server's log has the details. */
        ERROR;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static MailReport queued() {
        return new MailReport(Status.QUEUED, null, null);
    }

    public static MailReport sent(Instant at) {
        return new MailReport(Status.SENT, null, at);
    }

    public static MailReport failed(Failure failure) {
        return new MailReport(Status.FAILED, failure.code(), null);
    }
}
