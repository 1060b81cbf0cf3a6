package io.github.keycloakworkspaces.invitation;

/** Hands mails to mail servers. */
@FunctionalInterface
public interface Postman {

    /** May take as long as the mail server does. A mail that fails is an answer, never an exception. */
    MailAttempt send(Letter letter);
}
