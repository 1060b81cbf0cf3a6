package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.shared.OrganizationId;

/** An organization's invitation link: whoever has the token may sign up and wait for activation. */
public record OrganizationLink(OrganizationId organization, String token) {}
