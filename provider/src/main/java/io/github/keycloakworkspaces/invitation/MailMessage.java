package io.github.keycloakworkspaces.invitation;

/**
 * A mail that one node alone may send now, with all that stands in it.
 *
 * @param mail the number of its row
 * @param turn whose it is
 * @param attempt from 1
 * @param title of the organization
 * @param server the server's address, as it was when the mail was asked for
 */
public record MailMessage(
        long mail, MailTurn turn, int attempt, EmailAddress email, String title, String server, MailContent content) {}
