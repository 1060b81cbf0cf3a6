package io.github.keycloakworkspaces.scim;

/** What identity providers can do, and the tokens by which they do it. */
public record ScimCases(ScimUsers users, ScimGroups groups, ScimTokens tokens) {}
