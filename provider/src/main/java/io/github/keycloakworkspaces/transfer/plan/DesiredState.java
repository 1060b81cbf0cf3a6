package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;

/**
 * A document that shall hold.
 *
 * @param prefix what its locations begin with in messages, such as {@code organizations[2].}; empty for a document by itself
 */
public record DesiredState(OrganizationDocument document, Mode mode, String prefix) {

    public DesiredState(OrganizationDocument document, Mode mode) {
        this(document, mode, "");
    }

    public DesiredState with(OrganizationDocument other) {
        return new DesiredState(other, mode, prefix);
    }

    public String location(String inDocument) {
        return prefix + inDocument;
    }
}
