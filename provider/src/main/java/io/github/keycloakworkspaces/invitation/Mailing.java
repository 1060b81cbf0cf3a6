package io.github.keycloakworkspaces.invitation;

/** What it takes to have invitations sent: whose they may be, how many, with which link, and where they wait. */
public record Mailing(Inviters inviters, MailAllowance allowance, MailTokens tokens, MailOrders orders) {}
