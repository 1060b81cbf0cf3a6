package io.github.keycloakworkspaces.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * May the person do that?
 *
 * @param action such as {@code project.view}
 * @param resource what it is done to
 */
public record Question(String action, Resource resource) {

    /** @throws NullPointerException for a part that isn't there */
    public Question {
        Objects.requireNonNull(action);
        Objects.requireNonNull(resource);
    }

    /** As OpenID AuthZEN asks, without the subject. */
    Map<String, Object> parts() {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("action", Map.of("name", action));
        asked.put(
                "resource", Map.of("type", resource.type(), "id", resource.id(), "properties", resource.properties()));
        return asked;
    }
}
