package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.Given;
import org.jspecify.annotations.Nullable;

/**
 * A change of a group, by whatever request.
 *
 * @param displayName {@code null} if it stays
 */
public record GroupChange(@Nullable String displayName, Given<String> externalId, MemberDelta members) {}
