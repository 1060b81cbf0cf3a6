package io.github.keycloakworkspaces.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.schema.Schema;
import io.github.keycloakworkspaces.shared.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads trees by their schema, see {@link Input}.
 *
 * @param texts whether values are the texts of forms and queries; in JSON a number is a number
 */
record SchemaReader(boolean texts) {

    private static final int LONGEST_NAME = 100;

    /** A body: it has no members that the record doesn't have. */
    <T extends Record> T read(Class<T> type, JsonNode tree) {
        Fields.object(tree, "the body");
        Schema.Group record = RequestSchema.of(type);
        requireKnown(record.schema(), tree, "");
        return type.cast(record.made().apply(given(record.schema(), tree, "")));
    }

    /** A query: other members are for somebody else. */
    <T extends Record> T readKnown(Class<T> type, JsonNode tree) {
        Schema.Group record = RequestSchema.of(type);
        return type.cast(record.made().apply(given(record.schema(), tree, "")));
    }

    /** An object that stands at a place, with nothing but the members that it may have. */
    Map<String, @Nullable Object> object(Schema schema, JsonNode node, String place) {
        Fields.object(node, place);
        requireKnown(schema, node, place + ".");
        return given(schema, node, place + ".");
    }

    private static void requireKnown(Schema schema, JsonNode tree, String prefix) {
        tree.fieldNames().forEachRemaining(name -> {
            if (!schema.knows(name)) {
                String full = prefix + name;
                String shown = full.length() > LONGEST_NAME ? full.substring(0, LONGEST_NAME) + "…" : full;
                throw Problem.malformed(
                        "request.unknown_field", "There is no member " + shown + " that this request may have.");
            }
        });
    }

    /** The members that are there; {@code null} for those that are cleared. */
    private Map<String, @Nullable Object> given(Schema schema, JsonNode tree, String prefix) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        for (Schema.Member member : schema.members()) {
            JsonNode node = tree.path(member.name());
            if (node.isNull() && member.nullable()) {
                given.put(member.name(), null);
            } else if (!node.isMissingNode() || member.required()) {
                // One that is missing has no type, so that the refusal says what it must be.
                given.put(member.name(), member.type().accept(new ValueReader(this, node, prefix + member.name())));
            }
        }
        return Collections.unmodifiableMap(given);
    }
}
