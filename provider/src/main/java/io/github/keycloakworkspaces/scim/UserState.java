package io.github.keycloakworkspaces.scim;

/** What provisioning says about a person in an organization. */
public record UserState(UserRecord record, boolean active) {}
