package io.github.keycloakworkspaces.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.shared.Schema;
import jakarta.validation.constraints.Size;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes records from trees, see {@link Input}. */
final class Binder {

    private static final int MOST_ITEMS = 1000;

    private final boolean texts;
    private final Values values;
    private final SchemaBinder described;

    /** Reads values from the texts of forms and queries, or from JSON, where a number is a number. */
    Binder(boolean texts) {
        this.texts = texts;
        this.values = new Values(texts);
        this.described = new SchemaBinder(texts, values);
    }

    <T extends Record> T read(Class<T> type, JsonNode tree) {
        Fields.object(tree, "the body");
        return record(type, tree, "", true);
    }

    <T extends Record> T readKnown(Class<T> type, JsonNode tree) {
        return record(type, tree, "", false);
    }

    Map<String, @Nullable Object> described(Schema schema, JsonNode value, String place) {
        return described.group(schema, value, place);
    }

    private <T extends Record> T record(Class<T> type, JsonNode tree, String prefix, boolean closed) {
        RecordComponent[] components = type.getRecordComponents();
        if (closed) {
            requireKnown(type, tree, prefix);
        }
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Schema rest = Components.rest(components[i]);
            if (rest != null) {
                arguments[i] = described.given(rest, tree, prefix);
                continue;
            }
            String name = Components.name(components[i]);
            arguments[i] = component(components[i], tree.path(name), prefix + name);
        }
        return make(type, arguments);
    }

    private @Nullable Object component(RecordComponent component, JsonNode node, String name) {
        Type type = component.getGenericType();
        if (component.getType() == Given.class) {
            if (node.isMissingNode()) {
                return Given.absent();
            }
            Type inner = ((ParameterizedType) type).getActualTypeArguments()[0];
            return new Given<>(true, node.isNull() ? null : value(component, inner, node, name));
        }
        boolean nothing = node.isMissingNode() || node.isNull();
        return nothing && Components.optional(component)
                ? null
                : value(component, type, node.isNull() ? MissingNode.getInstance() : node, name);
    }

    private Object value(RecordComponent component, Type type, JsonNode node, String name) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(component, list.getActualTypeArguments()[0], node, name);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            Fields.object(node, name);
            return record(raw.asSubclass(Record.class), node, name + ".", true);
        }
        return values.read(component, raw, texts ? only(node, name) : node, name);
    }

    private List<Object> list(RecordComponent component, Type type, JsonNode node, String name) {
        if (!node.isArray()) {
            throw Fields.wrong(name, "a list");
        }
        List<JsonNode> items = texts ? Values.separated(node) : items(node);
        Size size = component.getAccessor().getAnnotation(Size.class);
        int most = size == null ? MOST_ITEMS : size.max();
        int least = size == null ? 0 : size.min();
        if (items.size() > most || items.size() < least) {
            throw Fields.wrong(name, "a list of " + least + " to " + most);
        }
        List<Object> read = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            read.add(item(type, items.get(i), name + "[" + i + "]"));
        }
        return List.copyOf(read);
    }

    private Object item(Type type, JsonNode node, String name) {
        if (type instanceof ParameterizedType) {
            throw new IllegalStateException("a list in a list: " + name);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            Fields.object(node, name);
            return record(raw.asSubclass(Record.class), node, name + ".", true);
        }
        return values.read(null, raw, node, name);
    }

    private static List<JsonNode> items(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }

    /** A form has a list for each name. */
    static JsonNode only(JsonNode node, String name) {
        if (node.isArray() && node.size() > 1) {
            throw Fields.wrong(name, "there once");
        }
        return node.isArray() ? node.path(0) : node;
    }

    private static void requireKnown(Class<?> type, JsonNode tree, String prefix) {
        Set<String> known = new HashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema rest = Components.rest(component);
            if (rest == null) {
                known.add(Components.name(component));
            } else {
                rest.members().forEach(member -> known.add(member.name()));
                known.addAll(rest.harmless());
            }
        }
        JsonIgnoreProperties ignored = type.getAnnotation(JsonIgnoreProperties.class);
        if (ignored != null) {
            known.addAll(List.of(ignored.value()));
        }
        tree.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw SchemaBinder.unknown(prefix + name);
            }
        });
    }

    private static <T extends Record> T make(Class<T> type, Object[] arguments) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ProblemException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
