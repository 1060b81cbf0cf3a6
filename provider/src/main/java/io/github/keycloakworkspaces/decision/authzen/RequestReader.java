package io.github.keycloakworkspaces.decision.authzen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.decision.evaluation.EntityName;
import io.github.keycloakworkspaces.decision.evaluation.Question;
import io.github.keycloakworkspaces.http.Fields;
import java.util.HashMap;
import java.util.Map;

/**
 * The parts of requests, with the types checked that the specification gives them. Members that it doesn't know are
 * ignored, and so are the subject's properties: nobody may do more because of what a question says about them.
 *
 * <p>All methods throw {@code request.malformed}.
 */
final class RequestReader {

    static final String SUBJECT = "subject";
    static final String ACTION = "action";
    static final String RESOURCE = "resource";
    static final String CONTEXT = "context";

    private static final String PROPERTIES = "properties";

    private RequestReader() {}

    static Question question(JsonNode body) {
        JsonNode question = Fields.object(body, "the body");
        context(question);
        return new Question(subject(question), action(question), resource(question));
    }

    static EntityName subject(JsonNode question) {
        JsonNode subject = subjectLike(question);
        return new EntityName(Fields.text(subject, "type"), Fields.text(subject, "id"));
    }

    /** A subject that is looked for; its id doesn't count. */
    static String subjectType(JsonNode question) {
        return Fields.text(subjectLike(question), "type");
    }

    private static JsonNode subjectLike(JsonNode question) {
        JsonNode subject = Fields.object(question.path(SUBJECT), SUBJECT);
        optionalObject(subject, PROPERTIES, "subject.properties");
        return subject;
    }

    static String action(JsonNode question) {
        JsonNode action = Fields.object(question.path(ACTION), ACTION);
        optionalObject(action, PROPERTIES, "action.properties");
        return Fields.text(action, "name");
    }

    static EntityName resource(JsonNode question) {
        JsonNode resource = Fields.object(question.path(RESOURCE), RESOURCE);
        return new EntityName(Fields.text(resource, "type"), Fields.text(resource, "id"), properties(resource));
    }

    /** A resource that is looked for; its id doesn't count. */
    static EntityName resourceLike(JsonNode question) {
        JsonNode resource = Fields.object(question.path(RESOURCE), RESOURCE);
        return new EntityName(Fields.text(resource, "type"), "", properties(resource));
    }

    static void context(JsonNode question) {
        optionalObject(question, CONTEXT, CONTEXT);
    }

    /** The object, or a missing one. */
    static JsonNode optionalObject(JsonNode parent, String member, String name) {
        JsonNode value = parent.path(member);
        return value.isMissingNode() ? value : Fields.object(value, name);
    }

    private static Map<String, String> properties(JsonNode resource) {
        Map<String, String> properties = new HashMap<>();
        optionalObject(resource, PROPERTIES, "resource.properties").properties().forEach(property -> {
            if (!property.getValue().isNull()) {
                properties.put(property.getKey(), text(property.getValue()));
            }
        });
        return properties;
    }

    /** Ids are texts; a number is read as its digits, because that is how applications keep ours. */
    private static String text(JsonNode value) {
        return value.isTextual() || value.isIntegralNumber() ? value.asText() : "";
    }
}
