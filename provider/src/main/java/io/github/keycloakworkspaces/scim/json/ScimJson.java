package io.github.keycloakworkspaces.scim.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.scim.ScimProblems;
import io.github.keycloakworkspaces.scim.ScimValue;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Messages of the protocol as JSON. */
public final class ScimJson {

    /** How deep the values of a message may stand in each other; what senders write has four levels. */
    private static final int DEEPEST = 32;

    private ScimJson() {}

    /**
     * Reads a body that has to be there.
     *
     * @throws ProblemException {@code scim.invalid_syntax}
     */
    public static ScimValue read(byte[] body) {
        try {
            return value(Json.parse(body), 0);
        } catch (ProblemException e) {
            if (e.problem().kind() == Problem.Kind.MALFORMED) {
                throw ScimProblems.invalidSyntax(e.problem().detail());
            }
            throw e;
        }
    }

    /** Reads what {@link #write} wrote. */
    static ScimValue read(String text) {
        return value(Json.parse(text), 0);
    }

    public static String write(ScimValue value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            write(value, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** @param depth in how many others the value stands */
    private static ScimValue value(JsonNode json, int depth) {
        if (depth > DEEPEST) {
            throw ScimProblems.invalidSyntax("The values of the body stand deeper than " + DEEPEST + " in each other.");
        }
        return switch (json.getNodeType()) {
            case OBJECT -> complex(json, depth);
            case ARRAY ->
                new ScimValue.Many(StreamSupport.stream(json.spliterator(), false)
                        .map(one -> value(one, depth + 1))
                        .toList());
            case BOOLEAN -> new ScimValue.Flag(json.booleanValue());
            case NUMBER ->
                json.canConvertToExactIntegral() && json.canConvertToLong()
                        ? new ScimValue.Whole(json.longValue())
                        : new ScimValue.Text(json.asText());
            case STRING -> new ScimValue.Text(json.textValue());
            case NULL, MISSING, BINARY, POJO -> ScimValue.NOTHING;
        };
    }

    private static ScimValue complex(JsonNode json, int depth) {
        Map<String, ScimValue> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            if (attributes.put(member.getKey(), value(member.getValue(), depth + 1)) != null) {
                throw ScimProblems.invalidSyntax("An object has two members whose names differ in case only.");
            }
        }
        return new ScimValue.Complex(attributes);
    }

    private static void write(ScimValue value, JsonGenerator json) throws IOException {
        if (value instanceof ScimValue.Complex complex) {
            json.writeStartObject();
            for (Map.Entry<String, ScimValue> attribute : complex.attributes().entrySet()) {
                json.writeFieldName(attribute.getKey());
                write(attribute.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof ScimValue.Many many) {
            json.writeStartArray();
            for (ScimValue one : many.values()) {
                write(one, json);
            }
            json.writeEndArray();
        } else if (value instanceof ScimValue.Text text) {
            json.writeString(text.text());
        } else if (value instanceof ScimValue.Flag flag) {
            json.writeBoolean(flag.value());
        } else if (value instanceof ScimValue.Whole whole) {
            json.writeNumber(whole.value());
        } else {
            json.writeNull();
        }
    }
}
