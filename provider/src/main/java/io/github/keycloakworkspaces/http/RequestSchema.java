package io.github.keycloakworkspaces.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.schema.Schema;
import io.github.keycloakworkspaces.schema.Schema.Text.Characters;
import io.github.keycloakworkspaces.shared.Given;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records of requests as schemas, as {@link Input} says; each is made once. */
public final class RequestSchema {

    private static final int LONGEST_TEXT = 255;
    private static final int MOST_ITEMS = 1000;

    private static final ClassValue<Schema.Group> ALL = new ClassValue<>() {
        @Override
        protected Schema.Group computeValue(Class<?> type) {
            return group(type.asSubclass(Record.class));
        }
    };

    private RequestSchema() {}

    public static Schema.Group of(Class<? extends Record> type) {
        return ALL.get(type);
    }

    private static Schema.Group group(Class<? extends Record> type) {
        List<Schema.Member> members = new ArrayList<>();
        Set<String> harmless = new HashSet<>();
        JsonIgnoreProperties ignored = type.getAnnotation(JsonIgnoreProperties.class);
        if (ignored != null) {
            harmless.addAll(List.of(ignored.value()));
        }
        for (RecordComponent component : type.getRecordComponents()) {
            Schema others = Components.others(component);
            if (others == null) {
                members.add(member(component));
            } else {
                members.addAll(others.members());
                harmless.addAll(others.harmless());
            }
        }
        return new Schema.Group(Components.name(type), new Schema(members, harmless), new RecordMaker(type)::make);
    }

    private static Schema.Member member(RecordComponent component) {
        boolean optional = component.getType() == Given.class || Components.optional(component);
        return new Schema.Member(
                Components.name(component), type(component, Components.value(component)), optional, !optional, null);
    }

    private static Schema.Type type(RecordComponent component, Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Size size = said(component, Size.class);
            return new Schema.Items(
                    item(list.getActualTypeArguments()[0]),
                    size == null ? 0 : size.min(),
                    size == null ? MOST_ITEMS : size.max());
        }
        return single(component, type);
    }

    /** No annotation speaks of the items of a list, which may be lists themselves. */
    private static Schema.Type item(Type type) {
        return type instanceof ParameterizedType list && list.getRawType() == List.class
                ? new Schema.Items(item(list.getActualTypeArguments()[0]), 0, MOST_ITEMS)
                : single(null, type);
    }

    /** @param component nothing for an item of a list, of which no annotation speaks */
    private static Schema.Type single(@Nullable RecordComponent component, Type type) {
        if (!(type instanceof Class<?> raw)) {
            throw new IllegalStateException("No request can have a " + type);
        }
        if (raw == String.class) {
            return text(component);
        }
        if (raw == JsonNode.class) {
            return new Schema.Unread();
        }
        if (raw.isRecord()) {
            return of(raw.asSubclass(Record.class));
        }
        Schema.Type plain =
                Components.plain(raw).orElseThrow(() -> new IllegalStateException("No request can have a " + raw));
        return plain instanceof Schema.Whole all ? whole(component, all) : plain;
    }

    private static Schema.Type text(@Nullable RecordComponent component) {
        boolean lines = said(component, Lines.class) != null;
        Size size = said(component, Size.class);
        return new Schema.Text(
                size == null ? (lines ? 0 : 1) : size.min(),
                size == null ? LONGEST_TEXT : size.max(),
                characters(component, lines));
    }

    private static Characters characters(@Nullable RecordComponent component, boolean lines) {
        if (lines) {
            return Characters.SEVERAL_LINES;
        }
        return component == null ? Characters.ONE_LINE : Characters.VISIBLE_LINE;
    }

    private static Schema.Type whole(@Nullable RecordComponent component, Schema.Whole all) {
        Min min = said(component, Min.class);
        Max max = said(component, Max.class);
        return new Schema.Whole(min == null ? all.least() : min.value(), max == null ? all.most() : max.value());
    }

    private static <A extends Annotation> @Nullable A said(@Nullable RecordComponent component, Class<A> annotation) {
        return component == null ? null : component.getAccessor().getAnnotation(annotation);
    }
}
