package io.github.keycloakworkspaces.decision.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A person or a thing as a question names it.
 *
 * @param properties what the question says about it, whole numbers as their digits; a value of another kind is an empty
 *     text, which names nothing
 */
public record EntityName(String type, String id, Map<String, String> properties) {

    public EntityName {
        properties = Map.copyOf(properties);
    }

    public EntityName(String type, String id) {
        this(type, id, Map.of());
    }

    /** The same, about which one thing more is said. */
    public EntityName with(String property, String value) {
        Map<String, String> all = new HashMap<>(properties);
        all.put(property, value);
        return new EntityName(type, id, all);
    }

    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }
}
