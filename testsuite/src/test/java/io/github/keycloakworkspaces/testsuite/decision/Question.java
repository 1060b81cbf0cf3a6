package io.github.keycloakworkspaces.testsuite.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** May somebody do something? In the form of the AuthZEN Authorization API 1.0. */
public final class Question {

    private static final String PATH = "/access/v1/evaluation";

    private final Map<String, Object> subject;
    private final Map<String, Object> action;
    private final Map<String, Object> resource;

    private Question(Map<String, Object> subject, Map<String, Object> action, Map<String, Object> resource) {
        this.subject = Map.copyOf(subject);
        this.action = Map.copyOf(action);
        this.resource = Map.copyOf(resource);
    }

    public static Question may(String person, String action) {
        return new Question(Map.of("type", "user", "id", person), Map.of("name", action), Map.of());
    }

    public Question on(String type, String id) {
        return new Question(subject, action, Map.of("type", type, "id", id));
    }

    /** A property of the resource. */
    public Question with(String property, Object value) {
        var properties = new LinkedHashMap<String, Object>();
        if (resource.get("properties") instanceof Map<?, ?> present) {
            present.forEach((name, known) -> properties.put(String.valueOf(name), known));
        }
        properties.put(property, value);
        var changed = new LinkedHashMap<>(resource);
        changed.put("properties", properties);
        return new Question(subject, action, changed);
    }

    public Response ask(Http base) {
        return base.post(PATH, body());
    }

    Map<String, Object> body() {
        return Map.of("subject", subject, "action", action, "resource", resource);
    }

    /** Sends a body as it is, right or wrong. */
    public static Response askInWords(Http base, String contentType, String body) {
        return base.text("POST", PATH, contentType, body);
    }

    public boolean answer(Http base) {
        var decision = ask(base).expect(200).json().path("decision");
        assertThat(decision.isBoolean()).isTrue();
        return decision.booleanValue();
    }
}
