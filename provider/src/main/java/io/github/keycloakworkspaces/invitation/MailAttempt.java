package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.invitation.MailReport.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt to send a mail.
 *
 * @param failure {@code null} if the mail server took it
 * @param again whether another attempt may end otherwise
 */
public record MailAttempt(@Nullable Failure failure, boolean again) {

    public static MailAttempt sent() {
        return new MailAttempt(null, false);
    }

    public static MailAttempt later(Failure failure) {
        return new MailAttempt(failure, true);
    }

    public static MailAttempt never(Failure failure) {
        return new MailAttempt(failure, false);
    }
}
