package io.github.keycloakworkspaces.bootstrap.openapi;

import io.github.keycloakworkspaces.schema.Schema;
import io.github.keycloakworkspaces.schema.TypeDescriber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Types in the words of OpenAPI 3.0; records stand once under {@code components/schemas} and are referred to. */
final class OpenApiTypes extends TypeDescriber {

    static final String REFERENCE = "#/components/schemas/";

    private final boolean request;
    private final Map<String, Object> named;

    /**
     * Describes what goes in, or what comes out.
     *
     * @param request whether it is what a request may have: what it doesn't list is refused
     * @param named gets the descriptions of records
     */
    OpenApiTypes(boolean request, Map<String, Object> named) {
        this.request = request;
        this.named = named;
    }

    @Override
    public Map<String, Object> group(Schema.Group type) {
        if (type.name().isEmpty()) {
            return object(request ? type.schema() : type.schema().always());
        }
        if (!named.containsKey(type.name())) {
            named.put(type.name(), Map.of());
            named.put(type.name(), object(type.schema()));
        }
        return Map.of("$ref", REFERENCE + type.name());
    }

    @Override
    @SuppressWarnings("unchecked") // put there by group
    protected Map<String, Object> object(Schema schema) {
        Map<String, Object> object = super.object(schema);
        if (request) {
            Map<String, Object> properties = (Map<String, Object>) object.getOrDefault("properties", Map.of());
            schema.harmless().forEach(name -> properties.put(name, Map.of("description", "Accepted, without effect.")));
        }
        return object;
    }

    @Override
    public Map<String, Object> member(Schema.Member member) {
        Map<String, Object> description = super.member(member);
        if (request && member.fallback() != null) {
            description.put("default", member.fallback());
        }
        return description;
    }

    /**
     * In OpenAPI 3.0 nothing beside a reference counts: what may be {@code null} is written out. Only what has a type needs
     * to say so.
     */
    @Override
    @SuppressWarnings("unchecked") // put there by group
    protected Map<String, Object> orNull(Map<String, Object> description) {
        Object reference = description.get("$ref");
        Map<String, Object> written = new LinkedHashMap<>(
                reference instanceof String text
                        ? (Map<String, Object>) named.getOrDefault(text.substring(REFERENCE.length()), Map.of())
                        : description);
        if (written.get("oneOf") instanceof List<?> choices) {
            List<Object> either = new ArrayList<>(choices);
            either.set(0, orNull((Map<String, Object>) choices.get(0)));
            written.put("oneOf", either);
        } else if (written.containsKey("type")) {
            written.put("nullable", true);
        }
        return written;
    }

    @Override
    protected boolean closed() {
        return request;
    }

    @Override
    protected Map<String, Object> anyItem() {
        return Map.of();
    }

    /** An answer may have been stored before there was a least length. */
    @Override
    public Map<String, Object> text(Schema.Text type) {
        Map<String, Object> text = typed("string");
        if (type.longest() < Integer.MAX_VALUE) {
            text.put("minLength", request ? type.shortest() : 0);
            text.put("maxLength", type.longest());
        }
        return text;
    }

    /** A limit that the format has anyway isn't repeated. */
    @Override
    public Map<String, Object> whole(Schema.Whole type) {
        boolean small = type.least() >= Integer.MIN_VALUE && type.most() <= Integer.MAX_VALUE;
        Schema.Whole all = small ? Schema.Whole.INT : Schema.Whole.LONG;
        Map<String, Object> number = typed("integer");
        number.put("format", small ? "int32" : "int64");
        if (type.least() > all.least()) {
            number.put("minimum", type.least());
        }
        if (type.most() < all.most()) {
            number.put("maximum", type.most());
        }
        return number;
    }

    @Override
    public Map<String, Object> decimal(Schema.Decimal type) {
        Map<String, Object> text = typed("string");
        text.put("format", "decimal");
        text.put("pattern", "^-?\\d{0," + (type.digits() - type.places()) + "}(?:\\.\\d{0," + type.places() + "})?$");
        if (!request) {
            return text;
        }
        Map<String, Object> either = new LinkedHashMap<>();
        either.put("oneOf", List.of(text, Map.of("type", "number")));
        return either;
    }
}
