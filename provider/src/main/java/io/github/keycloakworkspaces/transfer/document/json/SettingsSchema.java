package io.github.keycloakworkspaces.transfer.document.json;

import io.github.keycloakworkspaces.schema.Schema;
import io.github.keycloakworkspaces.schema.TypeDescriber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects that a {@link Schema} describes in the words of JSON Schema 2020-12, for the schema of documents. */
final class SettingsSchema extends TypeDescriber {

    /** Control characters but those that end lines, half of a surrogate pair, and what else no text has. */
    private static final String LINES =
            "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u2028\\u2029]*$";

    private static final String ONE_LINE = "^[^\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029]*$";

    private SettingsSchema() {}

    static Map<String, Object> of(Schema schema) {
        return new SettingsSchema().object(schema);
    }

    @Override
    protected Map<String, Object> orNull(Map<String, Object> description) {
        Map<String, Object> schema = new LinkedHashMap<>(description);
        schema.computeIfPresent(
                "type", (key, type) -> with(type instanceof List<?> types ? types : List.of(type), "null"));
        schema.computeIfPresent("enum", (key, words) -> with((List<?>) words, null));
        return schema;
    }

    private static List<@Nullable Object> with(List<?> values, @Nullable Object more) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.add(more);
        return all;
    }

    @Override
    protected boolean closed() {
        return true;
    }

    @Override
    protected Map<String, Object> anyItem() {
        return Map.of("type", List.of("string", "number", "boolean", "object", "array"));
    }

    @Override
    public Map<String, Object> text(Schema.Text type) {
        Map<String, Object> text = typed("string");
        text.put("minLength", type.shortest());
        text.put("maxLength", type.longest());
        text.put("pattern", type.lines() ? LINES : ONE_LINE);
        return text;
    }

    /** A number, or the same as a text. */
    @Override
    public Map<String, Object> decimal(Schema.Decimal type) {
        int whole = type.digits() - type.places();
        BigDecimal end = BigDecimal.TEN.pow(whole);
        BigDecimal step = BigDecimal.ONE.movePointLeft(type.places());
        Map<String, Object> number = new LinkedHashMap<>();
        number.put("type", List.of("string", "number"));
        number.put("minimum", step.subtract(end));
        number.put("maximum", end.subtract(step));
        number.put("multipleOf", step);
        number.put("maxLength", 20);
        number.put("pattern", "^-?\\d{1," + Math.max(1, whole) + "}(\\.\\d{1," + type.places() + "})?$");
        return number;
    }
}
