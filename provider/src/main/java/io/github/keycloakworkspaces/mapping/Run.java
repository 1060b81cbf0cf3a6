package io.github.keycloakworkspaces.mapping;

/**
 * When a source last said something about a person.
 *
 * @param order grows with time
 * @param overruled whether a hand has given a role since
 */
public record Run(GroupSource source, long order, boolean overruled) {}
