package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Somebody as others see them; without names once the account or the membership is gone. */
public record PersonName(
        PersonId id,
        @Nullable String username,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName) {}
