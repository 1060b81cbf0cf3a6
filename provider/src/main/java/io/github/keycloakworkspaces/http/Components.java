package io.github.keycloakworkspaces.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.keycloakworkspaces.schema.Schema;
import io.github.keycloakworkspaces.shared.Coded;
import io.github.keycloakworkspaces.shared.Given;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the records on the wire and their components say about themselves, in requests as in answers. */
final class Components {

    private Components() {}

    /** The record's name in the API description: with that of the class around it, where there is one. */
    static String name(Class<? extends Record> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
    }

    /** The member's name: the component's in snake case, unless {@code @JsonProperty} gives another. */
    static String name(RecordComponent component) {
        JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null ? snakeCase(component.getName()) : given.value();
    }

    /** The table of a component that holds the members without a component; {@code null} for every other one. */
    static @Nullable Schema others(RecordComponent component) {
        OtherMembers others = component.getAccessor().getAnnotation(OtherMembers.class);
        if (others == null) {
            return null;
        }
        try {
            var constructor = others.value().getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance().get();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether {@code null} is a value of it. */
    static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The type of its value, whether given or not. */
    static Type value(RecordComponent component) {
        Type type = component.getGenericType();
        return component.getType() == Given.class ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    }

    /** What values of a class are, without any limits; empty for texts, records and whatever else. */
    static Optional<Schema.Type> plain(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(new Schema.Flag());
        }
        if (type == long.class || type == Long.class) {
            return Optional.of(Schema.Whole.LONG);
        }
        if (type == int.class || type == Integer.class) {
            return Optional.of(Schema.Whole.INT);
        }
        if (type == Instant.class) {
            return Optional.of(new Schema.Moment());
        }
        return type.isEnum() ? Optional.of(choice(type)) : Optional.empty();
    }

    private static Schema.Choice choice(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(code(constant), constant);
        }
        return new Schema.Choice(constants);
    }

    /** The word that stands for a constant: its code where it has one, else its name in lower case. */
    private static String code(Object constant) {
        return constant instanceof Coded coded
                ? coded.code()
                : ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
