package io.github.keycloakworkspaces.invitation.mail;

import io.github.keycloakworkspaces.invitation.MailReport.Failure;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;

/** Why Keycloak could not send a mail, from the causes that it wraps. */
final class MailFailures {

    private MailFailures() {}

    static Failure of(EmailException failure) {
        if (has(failure, SendFailedException.class)) {
            return Failure.REFUSED;
        }
        return has(failure, IOException.class) ? Failure.UNREACHABLE : Failure.ERROR;
    }

    private static boolean has(Throwable failure, Class<? extends Exception> type) {
        @Nullable Throwable cause = failure.getCause();
        while (cause != null) {
            if (type.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
