package io.github.keycloakworkspaces.decision.authzen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.kc.Fields;
import io.github.keycloakworkspaces.shared.ProblemException;

/**
 * The question, with the types checked that the specification gives its parts. Members that it doesn't know are
 * ignored, and so are the subject's properties: nobody may do more because of what a question says about them.
 */
record Evaluation(Entity subject, String action, Entity resource) {

    /**
     * One thing or person.
     *
     * @param properties an object, empty if absent
     */
    record Entity(String type, String id, JsonNode properties) {}

    /** @throws ProblemException {@code request.malformed} */
    static Evaluation read(JsonNode body) {
        JsonNode question = Fields.object(body, "the body");
        JsonNode action = Fields.object(question.path("action"), "action");
        optionalObject(action, "properties", "action.properties");
        optionalObject(question, "context", "context");
        return new Evaluation(entity(question, "subject"), Fields.text(action, "name"), entity(question, "resource"));
    }

    private static Entity entity(JsonNode question, String name) {
        JsonNode entity = Fields.object(question.path(name), name);
        return new Entity(
                Fields.text(entity, "type"),
                Fields.text(entity, "id"),
                optionalObject(entity, "properties", name + ".properties"));
    }

    private static JsonNode optionalObject(JsonNode parent, String member, String name) {
        JsonNode value = parent.path(member);
        return value.isMissingNode() ? value : Fields.object(value, name);
    }
}
