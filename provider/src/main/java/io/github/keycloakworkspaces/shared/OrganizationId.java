package io.github.keycloakworkspaces.shared;

/**
 * The number of an organization; unique in all realms of a server.
 *
 * @param value positive; anything else is an {@link IllegalArgumentException}
 */
public record OrganizationId(long value) {

    public OrganizationId {
        if (value <= 0) {
            throw new IllegalArgumentException("an organization id must be positive: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
