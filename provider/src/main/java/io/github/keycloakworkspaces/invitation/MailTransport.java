package io.github.keycloakworkspaces.invitation;

/** Hands mails to mail servers. */
@FunctionalInterface
public interface MailTransport {

    /** May take as long as the mail server does. A mail that fails is an answer, never an exception. */
    MailAttempt send(MailMessage message);
}
