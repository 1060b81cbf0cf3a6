package io.github.keycloakworkspaces.testsuite.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers against the schemas of an OpenAPI 3.0 document: that of the server itself, or the one of the contract that
 * the system property {@code workspaces.contract} is the path of.
 */
public final class Contract {

    private final JsonNode schemas;

    private Contract(JsonNode document) {
        this.schemas = document.path("components").path("schemas");
    }

    /** What the server says about itself. */
    public static Contract of(TestRealm realm) {
        return new Contract(realm.base().get("/openapi.json").expect(200).json());
    }

    /** {@code null} where this run has none. */
    public static @Nullable Contract ofThisRun() {
        String path = System.getProperty("workspaces.contract");
        if (path == null) {
            return null;
        }
        try {
            return new Contract(Json.read(Files.readString(Path.of(path))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails with every place where the value is not as the schema says. */
    public void check(String schema, JsonNode value) {
        List<String> problems = new ArrayList<>();
        check(schemas.path(schema), value, schema, problems);
        assertThat(schemas.has(schema)).as("schema " + schema).isTrue();
        assertThat(problems).as(value.toString()).isEmpty();
    }

    private void check(JsonNode schema, JsonNode value, String place, List<String> problems) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asText();
            check(schemas.path(reference.substring(reference.lastIndexOf('/') + 1)), value, place, problems);
            return;
        }
        if (value.isNull()) {
            boolean free = !schema.has("type") && !schema.has("allOf");
            if (!free && !schema.path("nullable").asBoolean()) {
                problems.add(place + " is null");
            }
            return;
        }
        schema.path("allOf").forEach(part -> check(part, value, place, problems));
        if (!typed(schema.path("type").asText(), value)) {
            problems.add(place + " is not of type " + schema.path("type").asText() + ": " + value);
            return;
        }
        checkText(schema, value, place, problems);
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asText())) {
                problems.add(place + " has no " + name.asText());
            }
        }
        value.properties().forEach(member -> {
            JsonNode inner = schema.path("properties").path(member.getKey());
            if (!inner.isMissingNode()) {
                check(inner, member.getValue(), place + "." + member.getKey(), problems);
            }
        });
        if (value.isArray() && schema.has("items")) {
            value.forEach(item -> check(schema.path("items"), item, place + "[]", problems));
        }
    }

    private static void checkText(JsonNode schema, JsonNode value, String place, List<String> problems) {
        if (schema.has("enum")) {
            List<String> words = new ArrayList<>();
            schema.path("enum").forEach(word -> words.add(word.asText()));
            if (!words.contains(value.asText())) {
                problems.add(place + " is none of " + words + ": " + value);
            }
        }
        if (schema.has("pattern")
                && !value.asText().matches(schema.path("pattern").asText())) {
            problems.add(place + " is not like " + schema.path("pattern").asText() + ": " + value);
        }
        if (schema.path("format").asText().equals("date-time") && !moment(value.asText())) {
            problems.add(place + " is no moment: " + value);
        }
    }

    private static boolean typed(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> true;
        };
    }

    private static boolean moment(String text) {
        try {
            return OffsetDateTime.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
