package io.github.keycloakworkspaces.token;

/** What members do with their tokens, what the tokens open, and what organizations say about them. */
public record TokenCases(PersonalTokens tokens, ShownTokens shown, TokenRules rules) {}
