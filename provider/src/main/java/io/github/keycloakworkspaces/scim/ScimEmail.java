package io.github.keycloakworkspaces.scim;

import org.jspecify.annotations.Nullable;

/** One of a person's addresses, as it was sent. */
public record ScimEmail(String value, @Nullable String type, boolean primary) {

    public static final String WORK = "work";
}
