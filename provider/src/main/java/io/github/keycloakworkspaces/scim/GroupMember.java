package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a group.
 *
 * @param display what they are called, for people who read it
 */
public record GroupMember(PersonId id, @Nullable String display) {}
