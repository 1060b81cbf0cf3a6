package io.github.keycloakworkspaces.decision.evaluation;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.ResourceType;
import java.util.Objects;
import java.util.Optional;

/** May somebody do something to something? All of it by name, and nothing is sure to exist. */
public record Question(EntityName subject, String action, EntityName resource) {

    public Question {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(action);
        Objects.requireNonNull(resource);
    }

    /** What keeps it from being permitted to anybody, whoever and whatever there is. */
    public Optional<Mistake> mistake() {
        if (Action.ofCode(action).isEmpty()) {
            return Optional.of(Mistake.UNKNOWN_ACTION);
        }
        return ResourceType.ofCode(resource.type()).isEmpty()
                ? Optional.of(Mistake.UNKNOWN_RESOURCE_TYPE)
                : Optional.empty();
    }
}
