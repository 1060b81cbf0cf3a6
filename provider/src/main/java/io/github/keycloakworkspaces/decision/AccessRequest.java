package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.roles.Action;
import java.util.Objects;

/** The question: may this person do that to this? */
public record AccessRequest(PersonSnapshot subject, Action action, Resource resource) {

    public AccessRequest {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(action);
        Objects.requireNonNull(resource);
    }
}
