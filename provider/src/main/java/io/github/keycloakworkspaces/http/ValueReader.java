package io.github.keycloakworkspaces.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value by its type.
 *
 * @param node missing where a value is needed and there is none
 * @param name where it stands, for messages
 */
record ValueReader(SchemaReader reader, JsonNode node, String name) implements Schema.Visitor<Object> {

    private static final SchemaReader JSON = new SchemaReader(false);

    @Override
    public Object text(Schema.Text type) {
        return Values.text(single(), name, type);
    }

    @Override
    public Object flag() {
        return Values.flag(single(), name, reader.texts());
    }

    @Override
    public Object whole(Schema.Whole type) {
        return Values.number(single(), name, type, reader.texts());
    }

    @Override
    public Object decimal(Schema.Decimal type) {
        return Values.decimal(single(), name, type);
    }

    @Override
    public Object share() {
        return Values.share(single(), name);
    }

    @Override
    public Object moment() {
        return Values.instant(single(), name);
    }

    @Override
    public Object choice(Schema.Choice type) {
        return Values.choice(single(), name, type);
    }

    /** {@code null} where a form says so in JSON. */
    @Override
    public Object anything() {
        if (node.isMissingNode()) {
            throw Fields.wrong(name, "there");
        }
        return writtenAsJson() ? inside().anything() : Json.plain(node, name);
    }

    @Override
    public Object unread() {
        JsonNode value = single();
        if (value.isMissingNode() || value.isNull()) {
            throw Fields.wrong(name, "there");
        }
        return value;
    }

    @Override
    public Object anyItems() {
        if (writtenAsJson()) {
            return inside().anyItems();
        }
        list().forEach(item -> {
            if (item.isNull()) {
                throw Fields.wrong(name, "a list without empty places");
            }
        });
        return Json.plain(node, name);
    }

    @Override
    public Object items(Schema.Items type) {
        List<JsonNode> items = reader.texts() ? Values.separated(list()) : list();
        if (items.size() > type.most() || items.size() < type.least()) {
            throw Fields.wrong(name, "a list of " + type.least() + " to " + type.most());
        }
        List<Object> read = new ArrayList<>();
        for (JsonNode item : items) {
            read.add(type.type().accept(new ValueReader(reader, item, name + "[" + read.size() + "]")));
        }
        return List.copyOf(read);
    }

    @Override
    public Object entries(Schema.Entries type) {
        if (writtenAsJson()) {
            return inside().entries(type);
        }
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        Fields.object(node, name)
                .properties()
                .forEach(entry -> entries.put(
                        entry.getKey(),
                        type.values().accept(new ValueReader(reader, entry.getValue(), name + "." + entry.getKey()))));
        return Collections.unmodifiableMap(entries);
    }

    @Override
    public Object group(Schema.Group type) {
        return type.made().apply(reader.object(type.schema(), node, name));
    }

    private List<JsonNode> list() {
        if (!node.isArray()) {
            throw Fields.wrong(name, "a list");
        }
        List<JsonNode> items = new ArrayList<>();
        node.forEach(items::add);
        return items;
    }

    /** A form has a list for each name. */
    private JsonNode single() {
        return reader.texts() && node.isArray() ? only() : node;
    }

    private JsonNode only() {
        if (node.size() > 1) {
            throw Fields.wrong(name, "there once");
        }
        return node.path(0);
    }

    /** A form writes down what is no single value as JSON. */
    private boolean writtenAsJson() {
        return reader.texts() && node.isArray();
    }

    private ValueReader inside() {
        return new ValueReader(JSON, Json.parse(only().textValue()), name);
    }
}
