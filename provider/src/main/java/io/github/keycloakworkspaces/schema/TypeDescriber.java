package io.github.keycloakworkspaces.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Describes types in the words that JSON Schema and OpenAPI share. Where the two differ, or know more about a type, the
 * adapter that writes one of them says it.
 */
public abstract class TypeDescriber implements Schema.Visitor<Map<String, Object>> {

    /** The same, as a value that may be {@code null}. */
    protected abstract Map<String, Object> orNull(Map<String, Object> description);

    /** Whether an object has no other members than its own. */
    protected abstract boolean closed();

    /** What the items of a list may be that may have any. */
    protected abstract Map<String, Object> anyItem();

    /** One member, whether it is there or not. */
    public Map<String, Object> member(Schema.Member member) {
        Map<String, Object> description = member.type().accept(this);
        return member.nullable() ? orNull(description) : description;
    }

    /** An object with these members. */
    protected Map<String, Object> object(Schema schema) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        schema.members().forEach(member -> {
            properties.put(member.name(), member(member));
            if (member.required()) {
                required.add(member.name());
            }
        });
        Map<String, Object> object = typed("object");
        if (closed()) {
            object.put("additionalProperties", false);
        }
        object.put("properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        return object;
    }

    @Override
    public Map<String, Object> flag() {
        return typed("boolean");
    }

    @Override
    public Map<String, Object> whole(Schema.Whole type) {
        Map<String, Object> number = typed("integer");
        number.put("minimum", type.least());
        number.put("maximum", type.most());
        return number;
    }

    @Override
    public Map<String, Object> share() {
        Map<String, Object> number = typed("number");
        number.put("minimum", 0);
        number.put("maximum", 1);
        return number;
    }

    @Override
    public Map<String, Object> moment() {
        Map<String, Object> text = typed("string");
        text.put("format", "date-time");
        return text;
    }

    @Override
    public Map<String, Object> choice(Schema.Choice type) {
        Map<String, Object> text = typed("string");
        text.put("enum", type.words());
        return text;
    }

    @Override
    public Map<String, Object> anything() {
        return new LinkedHashMap<>();
    }

    @Override
    public Map<String, Object> unread() {
        return new LinkedHashMap<>();
    }

    @Override
    public Map<String, Object> anyItems() {
        Map<String, Object> list = typed("array");
        list.put("items", anyItem());
        return list;
    }

    @Override
    public Map<String, Object> items(Schema.Items type) {
        Map<String, Object> list = typed("array");
        list.put("items", type.type().accept(this));
        if (type.most() < Integer.MAX_VALUE) {
            list.put("minItems", type.least());
            list.put("maxItems", type.most());
        }
        return list;
    }

    @Override
    public Map<String, Object> entries(Schema.Entries type) {
        Map<String, Object> object = typed("object");
        object.put("additionalProperties", type.values().accept(this));
        return object;
    }

    @Override
    public Map<String, Object> group(Schema.Group type) {
        return object(type.schema());
    }

    protected static Map<String, Object> typed(String type) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("type", type);
        return description;
    }
}
