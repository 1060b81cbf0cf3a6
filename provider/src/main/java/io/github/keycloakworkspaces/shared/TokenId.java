package io.github.keycloakworkspaces.shared;

/**
 * The number of a member's personal token; unique in all organizations of a server.
 *
 * @param value positive; anything else is an {@link IllegalArgumentException}
 */
public record TokenId(long value) {

    public TokenId {
        if (value <= 0) {
            throw new IllegalArgumentException("a token id must be positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
