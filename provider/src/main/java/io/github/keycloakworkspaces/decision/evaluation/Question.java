package io.github.keycloakworkspaces.decision.evaluation;

import java.util.Objects;

/** May somebody do something to something? All of it by name, and nothing is sure to exist. */
public record Question(EntityName subject, String action, EntityName resource) {

    public Question {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(action);
        Objects.requireNonNull(resource);
    }
}
