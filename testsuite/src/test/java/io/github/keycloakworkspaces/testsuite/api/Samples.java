package io.github.keycloakworkspaces.testsuite.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies that fit a schema, with the numbers of things that exist. */
final class Samples {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ApiDescription api;
    private final Map<String, Long> numbers;

    Samples(ApiDescription api, Map<String, Long> numbers) {
        this.api = api;
        this.numbers = numbers;
    }

    /** Everything that is needed, a role where there may be one, and one member more if it is named. */
    ObjectNode body(JsonNode schema, String more) {
        ObjectNode body = NODES.objectNode();
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            if (required(schema, name) || name.equals("role") || name.equals(more)) {
                body.set(name, value(name, property.getValue()));
            }
        });
        return body;
    }

    static boolean required(JsonNode schema, String name) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    JsonNode value(String name, JsonNode unresolved) {
        JsonNode schema = api.resolve(unresolved);
        Long number = numbers.get(name);
        String type = schema.path("type").asText();
        return switch (type) {
            case "array" -> list(name, schema.path("items"), number);
            case "integer" ->
                NODES.numberNode(
                        number == null ? Math.max(1, schema.path("minimum").asLong(1)) : number);
            case "number" -> NODES.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> NODES.booleanNode(false);
            case "object" -> schema.has("properties") ? body(schema, "") : NODES.objectNode();
            case "string" -> text(name, schema);
            default -> NODES.textNode("anything");
        };
    }

    private ArrayNode list(String name, JsonNode items, @Nullable Long number) {
        ArrayNode list = NODES.arrayNode();
        if (number != null) {
            return list.add(number);
        }
        return list.add(value(name, items));
    }

    private static JsonNode text(String name, JsonNode schema) {
        if (schema.has("enum")) {
            for (JsonNode constant : schema.path("enum")) {
                if (constant.asText().equals("AN")) {
                    return constant;
                }
            }
            return schema.path("enum").path(0);
        }
        if (schema.path("format").asText().equals("date-time")) {
            return NODES.textNode("2026-01-31T10:00:00Z");
        }
        if (name.startsWith("email")) {
            return NODES.textNode("somebody@new.example");
        }
        return NODES.textNode(name.equals("permission") ? "data.export" : "Sample");
    }
}
