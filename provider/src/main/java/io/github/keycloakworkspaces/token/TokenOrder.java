package io.github.keycloakworkspaces.token;

/** What a member's tokens are sorted by; the number breaks ties. */
public record TokenOrder(Column column, boolean descending) {

    /** See {@link TokenOrder}. */
    public enum Column {
        CREATED,
        EXPIRES,
        USED,
        TITLE
    }
}
