package io.github.keycloakworkspaces.invitation.mail;

import io.github.keycloakworkspaces.invitation.MailAttempt;
import io.github.keycloakworkspaces.invitation.MailReport.Failure;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.email.EmailException;

/**
 * Why Keycloak could not send a mail, from the causes that it wraps. What the mail server puts off (4xx), and connections
 * that break, are tried again; what it refuses (5xx) isn't.
 */
final class MailFailures {

    private static final int MOST_CAUSES = 20;

    /** Of RFC 5321, 4.2, as it begins the texts of Angus Mail, or stands in those about a connection. */
    private static final Pattern REPLY = Pattern.compile("^\\s*([45]\\d\\d)[ -]|response: ([45]\\d\\d)\\b");

    private MailFailures() {}

    static MailAttempt of(EmailException failure) {
        List<Throwable> causes = causes(failure);
        OptionalInt reply = causes.stream()
                .mapToInt(MailFailures::reply)
                .filter(code -> code > 0)
                .findFirst();
        if (reply.isPresent()) {
            return reply.getAsInt() < 500 ? MailAttempt.later(Failure.POSTPONED) : MailAttempt.never(Failure.REFUSED);
        }
        if (has(causes, IOException.class)) {
            return MailAttempt.later(Failure.UNREACHABLE);
        }
        if (has(causes, AddressException.class)) {
            return MailAttempt.never(Failure.REFUSED);
        }
        return has(causes, MessagingException.class) && !has(causes, AuthenticationFailedException.class)
                ? MailAttempt.later(Failure.UNREACHABLE)
                : MailAttempt.later(Failure.ERROR);
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        Throwable cause = failure.getCause();
        while (cause != null && causes.size() < MOST_CAUSES) {
            causes.add(cause);
            cause = cause.getCause();
        }
        return causes;
    }

    private static int reply(Throwable cause) {
        String text = cause instanceof MessagingException ? cause.getMessage() : null;
        Matcher reply = REPLY.matcher(text == null ? "" : text);
        if (!reply.find()) {
            return 0;
        }
        return Integer.parseInt(reply.group(1) == null ? reply.group(2) : reply.group(1));
    }

    private static boolean has(List<Throwable> causes, Class<? extends Exception> type) {
        return causes.stream().anyMatch(type::isInstance);
    }
}
