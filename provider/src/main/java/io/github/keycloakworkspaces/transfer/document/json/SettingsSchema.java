package io.github.keycloakworkspaces.transfer.document.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.shared.Schema;
import java.math.BigDecimal;

/** Tables of members as JSON schemas of documents. */
final class SettingsSchema {

    /** Control characters but those that end lines, half of a surrogate pair, and what else no text has. */
    private static final String LINES =
            "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u2028\\u2029]*$";

    private static final String ONE_LINE = "^[^\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029]*$";

    private SettingsSchema() {}

    static ObjectNode of(Schema schema) {
        ObjectNode object = typed("object").put("additionalProperties", false);
        ObjectNode properties = object.putObject("properties");
        schema.members().forEach(member -> {
            properties.set(member.name(), member(member));
            if (member.required()) {
                object.withArray("required").add(member.name());
            }
        });
        return object;
    }

    private static ObjectNode member(Schema.Member member) {
        ObjectNode schema = type(member.type());
        if (member.nullable() && schema.has("type")) {
            ArrayNode types = JsonNodeFactory.instance.arrayNode();
            if (schema.path("type").isArray()) {
                schema.path("type").forEach(types::add);
            } else {
                types.add(schema.path("type"));
            }
            schema.set("type", types.add("null"));
        }
        if (member.nullable() && schema.has("enum")) {
            schema.withArray("enum").addNull();
        }
        return schema;
    }

    private static ObjectNode type(Schema.Type type) {
        if (type instanceof Schema.Text text) {
            return typed("string")
                    .put("minLength", text.shortest())
                    .put("maxLength", text.longest())
                    .put("pattern", text.lines() ? LINES : ONE_LINE);
        }
        if (type instanceof Schema.Flag) {
            return typed("boolean");
        }
        if (type instanceof Schema.Whole whole) {
            return typed("integer").put("minimum", whole.least()).put("maximum", whole.most());
        }
        if (type instanceof Schema.Decimal decimal) {
            return decimal(decimal);
        }
        if (type instanceof Schema.Share) {
            return typed("number").put("minimum", 0).put("maximum", 1);
        }
        if (type instanceof Schema.Choice choice) {
            ObjectNode words = typed("string");
            choice.words().forEach(words.withArray("enum")::add);
            return words;
        }
        if (type instanceof Schema.Items) {
            ObjectNode list = typed("array");
            list.putObject("items").set("type", types("string", "number", "boolean", "object", "array"));
            return list;
        }
        if (type instanceof Schema.Entries entries) {
            ObjectNode object = typed("object");
            object.set("additionalProperties", type(entries.values()));
            return object;
        }
        return type instanceof Schema.Group group ? of(group.schema()) : JsonNodeFactory.instance.objectNode();
    }

    /** A number, or the same as a text. */
    private static ObjectNode decimal(Schema.Decimal decimal) {
        int whole = decimal.digits() - decimal.places();
        BigDecimal end = BigDecimal.TEN.pow(whole);
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimal.places());
        ObjectNode number = JsonNodeFactory.instance.objectNode();
        number.set("type", types("string", "number"));
        return number.put("minimum", step.subtract(end))
                .put("maximum", end.subtract(step))
                .put("multipleOf", step)
                .put("maxLength", 20)
                .put("pattern", "^-?\\d{1," + Math.max(1, whole) + "}(\\.\\d{1," + decimal.places() + "})?$");
    }

    private static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static ArrayNode types(String... types) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (String type : types) {
            all.add(type);
        }
        return all;
    }
}
