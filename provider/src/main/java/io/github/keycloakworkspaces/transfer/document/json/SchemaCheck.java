package io.github.keycloakworkspaces.transfer.document.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.shared.Moments;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks a value against a JSON schema and names the first place that doesn't fit. It knows the keywords that ours has;
 * a schema with any other is refused when it is loaded.
 */
final class SchemaCheck {

    private static final String DEFINITIONS = "#/$defs/";

    private static final Set<String> KEYWORDS = Set.of(
            "$schema",
            "$ref",
            "$defs",
            "title",
            "description",
            "type",
            "properties",
            "additionalProperties",
            "required",
            "items",
            "minItems",
            "uniqueItems",
            "enum",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "minimum",
            "maximum",
            "multipleOf");

    private final JsonNode root;
    private final Map<String, Pattern> patterns = new HashMap<>();

    SchemaCheck(JsonNode root) {
        this.root = root;
        learn(root);
        root.path("$defs").forEach(this::learn);
    }

    private void learn(JsonNode schema) {
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!KEYWORDS.contains(keyword)) {
                throw new IllegalStateException("unknown keyword " + keyword + " in " + schema);
            }
        });
        if (schema.has("pattern")) {
            String pattern = schema.path("pattern").textValue();
            patterns.put(pattern, Pattern.compile(pattern));
        }
        schema.path("properties").forEach(this::learn);
        for (String inner : Set.of("items", "additionalProperties")) {
            if (schema.path(inner).isObject()) {
                learn(schema.path(inner));
            }
        }
    }

    /** @throws io.github.keycloakworkspaces.shared.ProblemException {@code document.invalid} */
    void require(JsonNode value, String place) {
        require(root, value, place);
    }

    private void require(JsonNode schema, JsonNode value, String place) {
        if (value.isDouble() && !Double.isFinite(value.doubleValue())) {
            throw DocumentProblems.invalid(place, "is a number that is too large");
        }
        if (schema.has("$ref")) {
            String name = schema.path("$ref").textValue().substring(DEFINITIONS.length());
            require(root.path("$defs").path(name), value, place);
        }
        type(schema.path("type"), value, place);
        choice(schema.path("enum"), value, place);
        if (value.isTextual()) {
            text(schema, value.textValue(), place);
        } else if (value.isNumber()) {
            number(schema, value, place);
        } else if (value.isArray()) {
            list(schema, value, place);
        } else if (value.isObject()) {
            object(schema, value, place);
        }
    }

    private static void type(JsonNode types, JsonNode value, String place) {
        if (types.isTextual() && !is(types.textValue(), value)) {
            throw DocumentProblems.invalid(place, "must be " + word(types.textValue()));
        }
        if (types.isArray()) {
            StringBuilder wanted = new StringBuilder();
            for (JsonNode type : types) {
                if (is(type.textValue(), value)) {
                    return;
                }
                wanted.append(wanted.isEmpty() ? "" : " or ").append(word(type.textValue()));
            }
            throw DocumentProblems.invalid(place, "must be " + wanted);
        }
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            case "number" -> value.isNumber();
            case "integer" -> value.isNumber() && value.canConvertToExactIntegral() && value.canConvertToLong();
            default -> throw new IllegalStateException(type);
        };
    }

    private static String word(String type) {
        return switch (type) {
            case "object" -> "an object";
            case "array" -> "a list";
            case "string" -> "a text";
            case "boolean" -> "true or false";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            default -> type;
        };
    }

    private static void choice(JsonNode words, JsonNode value, String place) {
        if (words.isArray()) {
            for (JsonNode word : words) {
                if (word.equals(value)) {
                    return;
                }
            }
            throw DocumentProblems.invalid(place, "must be one of " + words);
        }
    }

    private void text(JsonNode schema, String text, String place) {
        if (schema.has("maxLength") && text.length() > schema.path("maxLength").intValue()) {
            throw DocumentProblems.invalid(place, "is longer than " + schema.path("maxLength") + " characters");
        }
        if (schema.has("minLength") && text.length() < schema.path("minLength").intValue()) {
            throw DocumentProblems.invalid(place, "is shorter than " + schema.path("minLength") + " characters");
        }
        Pattern pattern = patterns.get(schema.path("pattern").asText());
        if (pattern != null && !pattern.matcher(text).find()) {
            throw DocumentProblems.invalid(place, "is blank, or has characters that it must not have");
        }
        if (schema.path("format").asText().equals("date-time")) {
            moment(text, place);
        }
    }

    private static void moment(String text, String place) {
        try {
            Moments.storable(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw DocumentProblems.invalid(place, "must be a moment such as 2026-01-31T23:59:00Z");
        }
    }

    private static void number(JsonNode schema, JsonNode value, String place) {
        boolean small = schema.has("minimum")
                && value.decimalValue().compareTo(schema.path("minimum").decimalValue()) < 0;
        boolean great = schema.has("maximum")
                && value.decimalValue().compareTo(schema.path("maximum").decimalValue()) > 0;
        if (small || great) {
            throw DocumentProblems.invalid(
                    place, "must be from " + schema.path("minimum") + " to " + schema.path("maximum"));
        }
        boolean rough = schema.has("multipleOf")
                && value.decimalValue()
                                .remainder(schema.path("multipleOf").decimalValue())
                                .signum()
                        != 0;
        if (rough) {
            throw DocumentProblems.invalid(place, "must be a multiple of " + schema.path("multipleOf"));
        }
    }

    private void list(JsonNode schema, JsonNode list, String place) {
        if (list.size() < schema.path("minItems").asInt()) {
            throw DocumentProblems.invalid(place, "must not be empty");
        }
        Set<JsonNode> different = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String at = place + "[" + i + "]";
            if (schema.has("items")) {
                require(schema.path("items"), list.get(i), at);
            }
            if (schema.path("uniqueItems").asBoolean() && !different.add(list.get(i))) {
                throw DocumentProblems.invalid(at, "stands here twice");
            }
        }
    }

    private void object(JsonNode schema, JsonNode object, String place) {
        String prefix = place.isEmpty() ? "" : place + ".";
        JsonNode more = schema.path("additionalProperties");
        object.properties().forEach(member -> {
            JsonNode known = schema.path("properties").path(member.getKey());
            String at = prefix + member.getKey();
            if (!known.isMissingNode()) {
                require(known, member.getValue(), at);
            } else if (more.isBoolean()) {
                throw DocumentProblems.invalid(at, "unknown member");
            } else if (more.isObject()) {
                require(more, member.getValue(), at);
            }
        });
        schema.path("required").forEach(name -> {
            if (!object.has(name.textValue())) {
                throw DocumentProblems.invalid(prefix + name.textValue(), "must be there");
            }
        });
    }
}
