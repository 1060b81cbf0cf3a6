package io.github.keycloakworkspaces.shared;

/**
 * The number of a project; unique in all organizations of a server.
 *
 * @param value positive; anything else is an {@link IllegalArgumentException}
 */
public record ProjectId(long value) {

    public ProjectId {
        if (value <= 0) {
            throw new IllegalArgumentException("a project id must be positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
