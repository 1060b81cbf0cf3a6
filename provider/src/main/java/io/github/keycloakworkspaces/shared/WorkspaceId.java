package io.github.keycloakworkspaces.shared;

/**
 * The number of a workspace; unique in all organizations of a server.
 *
 * @param value positive; anything else is an {@link IllegalArgumentException}
 */
public record WorkspaceId(long value) {

    public WorkspaceId {
        if (value <= 0) {
            throw new IllegalArgumentException("a workspace id must be positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
