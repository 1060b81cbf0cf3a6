package io.github.keycloakworkspaces.shared;

/**
 * The number of an e-mail invitation; unique in all organizations of a server.
 *
 * @param value positive; anything else is an {@link IllegalArgumentException}
 */
public record InvitationId(long value) {

    public InvitationId {
        if (value <= 0) {
            throw new IllegalArgumentException("an invitation id must be positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
