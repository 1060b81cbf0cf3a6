package io.github.keycloakworkspaces.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.keycloakworkspaces.shared.Coded;
import io.github.keycloakworkspaces.shared.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the components of the records on the wire say about themselves. */
public final class Components {

    private Components() {}

    /** The member's name: the component's in snake case, unless {@code @JsonProperty} gives another. */
    public static String name(RecordComponent component) {
        JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null ? snakeCase(component.getName()) : given.value();
    }

    /** The table of a component that holds the members without a component; {@code null} for every other one. */
    public static @Nullable Schema rest(RecordComponent component) {
        OtherMembers rest = component.getAccessor().getAnnotation(OtherMembers.class);
        if (rest == null) {
            return null;
        }
        try {
            var constructor = rest.value().getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance().get();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether {@code null} is a value of it. */
    public static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The word that stands for a constant: its code where it has one, else its name in lower case. */
    public static String code(Object constant) {
        return constant instanceof Coded coded
                ? coded.code()
                : ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
