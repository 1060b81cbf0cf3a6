package io.github.keycloakworkspaces.transfer;

/** Brings organizations of one realm to the state that documents describe; what exists already is kept. */
public interface OrganizationWriter {

    /**
     * Writes one organization.
     *
     * @return whether anything was created
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code document.*}, naming the place in the document
     */
    boolean write(OrganizationDocument document);
}
