package io.github.keycloakworkspaces.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.shared.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads members that a {@link Schema} describes as plain values: texts, numbers, lists and maps. */
final class SchemaBinder {

    private final boolean texts;
    private final Values values;

    /** Reads what is JSON, also inside of a form. */
    private final SchemaBinder json;

    SchemaBinder(boolean texts, Values values) {
        this.texts = texts;
        this.values = values;
        this.json = texts ? new SchemaBinder(false, new Values(false)) : this;
    }

    /** The members that are there; {@code null} for those that are cleared. */
    Map<String, @Nullable Object> given(Schema schema, JsonNode tree, String prefix) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        for (Schema.Member member : schema.members()) {
            JsonNode node = tree.path(member.name());
            String name = prefix + member.name();
            if (node.isMissingNode() && member.required()) {
                throw Fields.wrong(name, "there");
            }
            if (!node.isMissingNode()) {
                given.put(member.name(), node.isNull() && member.nullable() ? null : value(member.type(), node, name));
            }
        }
        return Collections.unmodifiableMap(given);
    }

    static ProblemException unknown(String name) {
        String shown = name.length() > 100 ? name.substring(0, 100) + "…" : name;
        return Problem.malformed(
                "request.unknown_field", "There is no member " + shown + " that this request may have.");
    }

    private Object value(Schema.Type type, JsonNode node, String name) {
        if (type instanceof Schema.Group group) {
            return group(group.schema(), node, name);
        }
        boolean structured =
                type instanceof Schema.Entries || type instanceof Schema.Items || type instanceof Schema.Anything;
        if (texts && structured && node.isArray()) {
            // A form writes down what is no single value as JSON.
            return json.value(type, Json.parse(Binder.only(node, name).textValue()), name);
        }
        if (type instanceof Schema.Entries entries) {
            return entries(entries.values(), node, name);
        }
        if (type instanceof Schema.Items) {
            return items(node, name);
        }
        if (type instanceof Schema.Anything) {
            return Json.plain(node, name);
        }
        return single(type, texts ? Binder.only(node, name) : node, name);
    }

    private Object single(Schema.Type type, JsonNode node, String name) {
        if (type instanceof Schema.Text text) {
            return Values.text(node, name, text.shortest(), text.longest(), text.lines());
        }
        if (type instanceof Schema.Flag) {
            return values.flag(node, name);
        }
        if (type instanceof Schema.Whole whole) {
            return values.number(node, name, whole.least(), whole.most());
        }
        if (type instanceof Schema.Decimal decimal) {
            return decimal(decimal, node, name);
        }
        if (type instanceof Schema.Choice choice) {
            if (!choice.words().contains(String.valueOf(node.textValue()))) {
                throw Fields.wrong(name, "one of " + String.join(", ", choice.words()));
            }
            return node.textValue();
        }
        if (type instanceof Schema.Share) {
            return share(node, name);
        }
        throw new IllegalStateException(name + " has a type that no request can have: " + type);
    }

    Map<String, @Nullable Object> group(Schema schema, JsonNode node, String name) {
        Fields.object(node, name);
        node.fieldNames().forEachRemaining(member -> {
            if (!schema.knows(member)) {
                throw unknown(name + "." + member);
            }
        });
        return given(schema, node, name + ".");
    }

    private Map<String, @Nullable Object> entries(Schema.Type type, JsonNode node, String name) {
        Fields.object(node, name);
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        node.properties()
                .forEach(entry ->
                        entries.put(entry.getKey(), value(type, entry.getValue(), name + "." + entry.getKey())));
        return Collections.unmodifiableMap(entries);
    }

    private static Object items(JsonNode list, String name) {
        if (!list.isArray()) {
            throw Fields.wrong(name, "a list");
        }
        list.forEach(item -> {
            if (item.isNull()) {
                throw Fields.wrong(name, "a list without empty places");
            }
        });
        return Json.plain(list, name);
    }

    /** With exactly that many places, as the contract shows it. */
    private static String decimal(Schema.Decimal type, JsonNode node, String name) {
        BigDecimal number = Values.decimal(node, name).stripTrailingZeros();
        int whole = type.digits() - type.places();
        boolean fits = number.scale() <= type.places() && (long) number.precision() - number.scale() <= whole;
        if (!fits) {
            throw Fields.wrong(
                    name, "a decimal number with up to " + whole + " digits and " + type.places() + " places");
        }
        return number.setScale(type.places(), RoundingMode.UNNECESSARY).toPlainString();
    }

    private static Double share(JsonNode node, String name) {
        double share = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (share >= 0 && share <= 1) {
            return share;
        }
        throw Fields.wrong(name, "a number from 0 to 1");
    }
}
