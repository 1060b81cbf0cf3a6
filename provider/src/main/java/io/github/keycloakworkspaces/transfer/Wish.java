package io.github.keycloakworkspaces.transfer;

/**
 * A document that shall hold.
 *
 * @param prefix what its places begin with in messages, such as {@code organizations[2].}; empty for a document by itself
 */
public record Wish(OrganizationDocument document, Mode mode, String prefix) {

    public Wish(OrganizationDocument document, Mode mode) {
        this(document, mode, "");
    }

    Wish with(OrganizationDocument other) {
        return new Wish(other, mode, prefix);
    }

    String at(String place) {
        return prefix + place;
    }
}
