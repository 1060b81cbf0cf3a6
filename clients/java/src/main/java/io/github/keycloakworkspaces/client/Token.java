package io.github.keycloakworkspaces.client;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What an access token says, unverified.
 *
 * @param text as it is sent
 * @param subject the account's id
 * @param end when it expires
 * @param claim about workspaces
 */
record Token(String text, String subject, Instant end, Optional<Claim> claim) {

    static Token read(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw wrong();
        }
        Members payload = Members.of(Json.read(decoded(parts[1])));
        return new Token(
                text,
                payload.text("sub").orElseThrow(Token::wrong),
                payload.number("exp").map(Instant::ofEpochSecond).orElseThrow(Token::wrong),
                Claim.of(payload.object("workspaces")));
    }

    Token withoutClaim() {
        return new Token(text, subject, end, Optional.empty());
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("That is no token with a subject and an end.");
    }
}
