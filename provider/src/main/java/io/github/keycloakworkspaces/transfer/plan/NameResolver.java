package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.mapping.GroupRef;
import io.github.keycloakworkspaces.mapping.GroupSource;
import java.util.Optional;

/** Who and what the names in a document are. */
@FunctionalInterface
public interface NameResolver {

    /**
     * The user name of somebody whom a document names somehow.
     *
     * @param location where the name stands in the document
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code document.unknown_person}
     */
    String user(String location, String name);

    /**
     * The group that a document names; empty if there is none of that name. Only Keycloak's own are looked for: of others
     * the name is all there is.
     */
    default Optional<GroupRef> group(GroupSource source, String name) {
        return Optional.of(new GroupRef(source, name));
    }
}
