package io.github.keycloakworkspaces.bootstrap.openapi;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.keycloakworkspaces.http.Components;
import io.github.keycloakworkspaces.http.Lines;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.shared.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The records on the wire as JSON schemas, each once under {@code components/schemas}. */
final class Schemas {

    private static final int LONGEST = 255;

    private final Map<String, Object> named = new TreeMap<>();

    Map<String, Object> named() {
        return named;
    }

    /** A request's record: what it doesn't list is refused. */
    Map<String, Object> request(Class<?> type) {
        return reference(type, true);
    }

    Map<String, Object> answer(Class<?> type) {
        return type.isRecord() ? reference(type, false) : simple(type);
    }

    /** One query parameter's value. */
    Map<String, Object> parameter(RecordComponent component) {
        return member(component, true);
    }

    private Map<String, Object> reference(Class<?> type, boolean request) {
        String name = name(type);
        if (!named.containsKey(name)) {
            named.put(name, Map.of());
            named.put(name, object(type, request));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> object(Class<?> type, boolean request) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        members(type, request, properties, required);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        if (request) {
            JsonIgnoreProperties ignored = type.getAnnotation(JsonIgnoreProperties.class);
            if (ignored != null) {
                Arrays.stream(ignored.value())
                        .forEach(name -> properties.put(name, Map.of("description", "Accepted, without effect.")));
            }
            schema.put("additionalProperties", false);
        }
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    /** The members of an unwrapped record, or of a table, stand beside the others. */
    private void members(Class<?> type, boolean request, Map<String, Object> properties, List<String> required) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                members(component.getType(), request, properties, required);
                continue;
            }
            Schema rest = Components.rest(component);
            if (rest != null) {
                new SchemaText(request).members(rest, properties, required);
                continue;
            }
            String name = Components.name(component);
            properties.put(name, member(component, request));
            boolean needed = component.getType() != Given.class && !Components.optional(component);
            if (needed || (!request && !leavesOut(type))) {
                required.add(name);
            }
        }
    }

    /** Whether an answer of that type has no members without a value. */
    private static boolean leavesOut(Class<?> type) {
        JsonInclude written = type.getAnnotation(JsonInclude.class);
        return written != null && written.value() == JsonInclude.Include.NON_NULL;
    }

    private Map<String, Object> member(RecordComponent component, boolean request) {
        Type type = component.getGenericType();
        boolean given = component.getType() == Given.class;
        Type inner = given ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
        Map<String, Object> schema = new LinkedHashMap<>(of(inner, request));
        if (request) {
            limits(component, inner, schema);
        }
        boolean nullable = given || Components.optional(component);
        return nullable ? nullable(schema) : schema;
    }

    /** In OpenAPI 3.0 nothing beside a reference counts: what may be {@code null} is written out. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> nullable(Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String reference) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            Map<String, Object> written = new LinkedHashMap<>((Map<String, Object>) named.getOrDefault(name, Map.of()));
            written.put("nullable", true);
            return written;
        }
        if (schema.containsKey("type")) {
            schema.put("nullable", true);
        }
        return schema;
    }

    private Map<String, Object> of(Type type, boolean request) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            if (List.class.isAssignableFrom(raw)) {
                return Map.of("type", "array", "items", of(generic.getActualTypeArguments()[0], request));
            }
            return Map.of("type", "object");
        }
        Class<?> raw = (Class<?>) type;
        return raw.isRecord() ? reference(raw, request) : simple(raw);
    }

    private static Map<String, Object> simple(Class<?> type) {
        if (type == String.class) {
            return Map.of("type", "string");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == long.class || type == Long.class) {
            return Map.of("type", "integer", "format", "int64");
        }
        if (type == int.class || type == Integer.class) {
            return Map.of("type", "integer", "format", "int32");
        }
        if (type == BigDecimal.class || type == double.class || type == Double.class) {
            return Map.of("type", "number");
        }
        if (type == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (type.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(type.getEnumConstants()).map(Components::code).toList());
        }
        return Map.of();
    }

    private static void limits(RecordComponent component, Type type, Map<String, Object> schema) {
        var accessor = component.getAccessor();
        Size size = accessor.getAnnotation(Size.class);
        if (type == String.class) {
            int least = accessor.isAnnotationPresent(Lines.class) ? 0 : 1;
            schema.put("minLength", size == null ? least : size.min());
            schema.put("maxLength", size == null ? LONGEST : size.max());
        } else if (size != null) {
            schema.put("minItems", size.min());
            schema.put("maxItems", size.max());
        }
        Min min = accessor.getAnnotation(Min.class);
        if (min != null) {
            schema.put("minimum", min.value());
        }
        Max max = accessor.getAnnotation(Max.class);
        if (max != null) {
            schema.put("maximum", max.value());
        }
    }

    /** With the name of the class around it, where there is one. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
    }
}
