package io.github.keycloakworkspaces.token.rest;

import io.github.keycloakworkspaces.token.PersonalTokens;
import io.github.keycloakworkspaces.token.TokenState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as its member sees it.
 *
 * @param token as it was shown once, or else its first characters
 * @param legacy whether it is the one of {@code current-user/reset-token}
 */
record TokenView(
        long id,
        String name,
        String token,
        boolean legacy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    static TokenView of(TokenState state) {
        return of(state, state.start() + "…");
    }

    static TokenView of(PersonalTokens.Issued issued) {
        return of(issued.state(), issued.secret().text());
    }

    private static TokenView of(TokenState state, String token) {
        return new TokenView(
                state.id().value(),
                state.title(),
                token,
                state.legacy(),
                state.life().createdAt(),
                state.life().expiresAt(),
                state.life().lastUsedAt());
    }
}
