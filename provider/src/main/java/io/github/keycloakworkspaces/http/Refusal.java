package io.github.keycloakworkspaces.http;

/**
 * That a request isn't answered as it was asked for, whoever refuses.
 *
 * @param code stable, for programs
 * @param detail for people
 */
public record Refusal(int status, String code, String detail) {}
