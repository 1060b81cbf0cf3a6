package io.github.keycloakworkspaces.scim;

import org.jspecify.annotations.Nullable;

/** A person's name, as far as it was sent. */
public record ScimName(
        @Nullable String formatted,
        @Nullable String familyName,
        @Nullable String givenName) {

    public static final ScimName NONE = new ScimName(null, null, null);
}
