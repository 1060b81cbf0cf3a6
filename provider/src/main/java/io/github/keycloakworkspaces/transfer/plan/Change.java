package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.shared.Coded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says about one thing.
 *
 * @param path the thing
 * @param fields what changes in it, or what it is created with; empty where nothing of it can be told apart
 * @param steps what has to be done
 */
public record Change(Verb verb, String path, Map<String, Field> fields, List<Step> steps) {

    /** What becomes of a thing. */
    public enum Verb implements Coded {
        CREATE,
        CHANGE,
        REMOVE,
        KEEP;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One member of a thing: texts, numbers, truth values, lists and maps as JSON has them. */
    public record Field(@Nullable Object from, @Nullable Object to) {}

    public Change {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        steps = List.copyOf(steps);
    }

    static Change keep(Object path) {
        return new Change(Verb.KEEP, path.toString(), Map.of(), List.of());
    }

    static Change remove(Object path, Step... steps) {
        return new Change(Verb.REMOVE, path.toString(), Map.of(), List.of(steps));
    }

    static Change create(Object path, Fields fields, Step... steps) {
        return new Change(Verb.CREATE, path.toString(), fields.all, List.of(steps));
    }

    /** A change, or that nothing changes if no field does. */
    static Change change(Object path, Fields fields, Step... steps) {
        return fields.all.isEmpty() ? keep(path) : new Change(Verb.CHANGE, path.toString(), fields.all, List.of(steps));
    }

    /** Collects what differs. */
    static final class Fields {

        private final Map<String, Field> all = new LinkedHashMap<>();

        Fields of(String name, @Nullable Object from, @Nullable Object to) {
            Object before = plain(from);
            Object after = plain(to);
            if (!Objects.equals(before, after)) {
                all.put(name, new Field(before, after));
            }
            return this;
        }

        private static @Nullable Object plain(@Nullable Object value) {
            if (value instanceof Coded coded) {
                return coded.code();
            }
            if (value == null || value instanceof Number || value instanceof Boolean || value instanceof Map) {
                return value;
            }
            return value instanceof Iterable<?> list ? plain(list) : value.toString();
        }

        private static List<@Nullable Object> plain(Iterable<?> list) {
            List<@Nullable Object> plain = new java.util.ArrayList<>();
            list.forEach(item -> plain.add(plain((Object) item)));
            return plain;
        }
    }
}
