package io.github.keycloakworkspaces.bootstrap.openapi;

import io.github.keycloakworkspaces.shared.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of members as JSON schemas. */
final class SchemaText {

    private final boolean request;

    SchemaText(boolean request) {
        this.request = request;
    }

    void members(Schema schema, Map<String, Object> properties, List<String> required) {
        schema.members().forEach(member -> {
            properties.put(member.name(), member(member));
            if (member.required() || !request) {
                required.add(member.name());
            }
        });
        if (request) {
            schema.harmless().forEach(name -> properties.put(name, Map.of("description", "Accepted, without effect.")));
        }
    }

    private Map<String, Object> member(Schema.Member member) {
        Map<String, Object> schema = new LinkedHashMap<>(type(member.type()));
        if (member.nullable()) {
            schema.put("nullable", true);
        }
        if (request && member.fallback() != null) {
            schema.put("default", member.fallback());
        }
        return schema;
    }

    private Map<String, Object> type(Schema.Type type) {
        if (type instanceof Schema.Text text) {
            return Map.of("type", "string", "minLength", request ? text.shortest() : 0, "maxLength", text.longest());
        }
        if (type instanceof Schema.Flag) {
            return Map.of("type", "boolean");
        }
        if (type instanceof Schema.Whole whole) {
            return Map.of("type", "integer", "minimum", whole.least(), "maximum", whole.most());
        }
        if (type instanceof Schema.Decimal decimal) {
            String pattern =
                    "^-?\\d{0," + (decimal.digits() - decimal.places()) + "}(?:\\.\\d{0," + decimal.places() + "})?$";
            Map<String, Object> text = Map.of("type", "string", "format", "decimal", "pattern", pattern);
            return request ? Map.of("oneOf", List.of(text, Map.of("type", "number"))) : text;
        }
        if (type instanceof Schema.Share) {
            return Map.of("type", "number", "minimum", 0, "maximum", 1);
        }
        if (type instanceof Schema.Choice choice) {
            return Map.of("type", "string", "enum", choice.words());
        }
        if (type instanceof Schema.Items) {
            return Map.of("type", "array", "items", Map.of());
        }
        if (type instanceof Schema.Entries entries) {
            return Map.of("type", "object", "additionalProperties", type(entries.values()));
        }
        return type instanceof Schema.Group group ? group(group.schema()) : Map.of();
    }

    private Map<String, Object> group(Schema schema) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        members(schema, properties, required);
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("type", "object");
        if (request) {
            described.put("additionalProperties", false);
        }
        described.put("properties", properties);
        if (!required.isEmpty()) {
            described.put("required", required);
        }
        return described;
    }
}
