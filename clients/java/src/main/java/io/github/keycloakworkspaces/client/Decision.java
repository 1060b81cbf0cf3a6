package io.github.keycloakworkspaces.client;

/**
 * The server's answer.
 *
 * @param permitted whether it may be done
 * @param reason the code of what decided, such as {@code organization_reach}; empty where the question was refused
 */
public record Decision(boolean permitted, String reason) {}
