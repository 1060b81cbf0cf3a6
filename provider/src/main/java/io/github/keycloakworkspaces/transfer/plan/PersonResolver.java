package io.github.keycloakworkspaces.transfer.plan;

/** Who the names in a document are. */
@FunctionalInterface
public interface PersonResolver {

    /**
     * The user name of somebody whom a document names somehow.
     *
     * @param location where the name stands in the document
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code document.unknown_person}
     */
    String user(String location, String name);
}
