package io.github.keycloakworkspaces.tag;

/** A tag as it stands beside somebody's name. */
public record TagName(long id, String label) {}
