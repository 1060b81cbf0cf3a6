package io.github.keycloakworkspaces.http;

import io.github.keycloakworkspaces.schema.Schema;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes records of one type from the members that a request has given. */
final class RecordMaker {

    private final Constructor<? extends Record> constructor;
    private final List<Argument> arguments;

    RecordMaker(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        constructor.setAccessible(true);
        arguments = Arrays.stream(components).map(RecordMaker::argument).toList();
    }

    /** One component's part of what is given. */
    @FunctionalInterface
    private interface Argument {

        @Nullable
        Object of(Map<String, @Nullable Object> given);
    }

    /** @throws ProblemException what the record itself refuses */
    Record make(Map<String, @Nullable Object> given) {
        Object[] values = arguments.stream().map(argument -> argument.of(given)).toArray();
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ProblemException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Argument argument(RecordComponent component) {
        Schema others = Components.others(component);
        if (others != null) {
            return given -> only(others, given);
        }
        String name = Components.name(component);
        boolean narrow = component.getType() == int.class || Components.value(component) == Integer.class;
        if (component.getType() == Given.class) {
            return given -> given.containsKey(name) ? Given.of(fit(given.get(name), narrow)) : Given.absent();
        }
        return given -> fit(given.get(name), narrow);
    }

    /** Whole numbers are read as longs. */
    private static @Nullable Object fit(@Nullable Object value, boolean narrow) {
        return narrow && value instanceof Long number ? (Object) number.intValue() : value;
    }

    private static Map<String, @Nullable Object> only(Schema schema, Map<String, @Nullable Object> given) {
        Map<String, @Nullable Object> part = new LinkedHashMap<>();
        schema.members().stream()
                .map(Schema.Member::name)
                .filter(given::containsKey)
                .forEach(name -> part.put(name, given.get(name)));
        return Collections.unmodifiableMap(part);
    }
}
