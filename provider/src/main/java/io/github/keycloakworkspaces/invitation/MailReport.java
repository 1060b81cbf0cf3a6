package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.shared.Coded;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        /** Stored, and to be sent, or to be tried again. */
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
        NOT_CONFIGURED("The realm has no mail server."),
        UNREACHABLE("The realm's mail server did not answer, however often it was tried."),
        REFUSED("The realm's mail server does not take this mail."),
        POSTPONED("The realm's mail server put the mail off, however often it was tried."),
        NOT_TRIED("The invitation ended before its mail could be sent."),
        INTERRUPTED("The server ended each time while it sent the mail, which may have arrived."),
        ERROR("The mail could not be sent; the server's log says more.");

        private static final Map<String, Failure> BY_CODE = Coded.index(values());

        private final String reason;

        Failure(String reason) {
            this.reason = reason;
        }

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** One sentence for people; nothing that a mail server says is in it. */
        public String reason() {
            return reason;
        }

        public static Optional<Failure> ofCode(String code) {
            return Optional.ofNullable(BY_CODE.get(code));
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
