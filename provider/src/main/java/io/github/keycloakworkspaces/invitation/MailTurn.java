package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.shared.OrganizationId;

/**
 * An organization whose turn it is to have a mail sent.
 *
 * @param realm its realm, whose mail server is used
 */
public record MailTurn(String realm, OrganizationId organization) {}
