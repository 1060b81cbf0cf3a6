package io.github.keycloakworkspaces.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.keycloakworkspaces.schema.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The records of answers as schemas, as {@link Json} writes them. What an answer has isn't limited by the record. */
public final class AnswerSchema {

    private AnswerSchema() {}

    public static Schema.Type of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return List.class.isAssignableFrom((Class<?>) generic.getRawType())
                    ? new Schema.Items(of(arguments[0]), 0, Integer.MAX_VALUE)
                    : new Schema.Entries(of(arguments[arguments.length - 1]));
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            return Schema.Text.ANY;
        }
        return raw.isRecord()
                ? group(raw.asSubclass(Record.class))
                : Components.plain(raw).orElseGet(Schema.Anything::new);
    }

    private static Schema.Group group(Class<? extends Record> type) {
        return new Schema.Group(Components.name(type), new Schema(members(type), Set.of()));
    }

    /** The members of an unwrapped record, or of a table, stand beside the others. */
    private static List<Schema.Member> members(Class<?> type) {
        List<Schema.Member> members = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema others = Components.others(component);
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                members.addAll(members(component.getType()));
            } else if (others == null) {
                members.add(member(component, leavesOut(type)));
            } else {
                members.addAll(others.always().members());
            }
        }
        return members;
    }

    private static Schema.Member member(RecordComponent component, boolean leftOut) {
        boolean optional = Components.optional(component);
        return new Schema.Member(
                Components.name(component), of(component.getGenericType()), optional, !(optional && leftOut), null);
    }

    /** Whether an answer of that type has no members without a value. */
    private static boolean leavesOut(Class<?> type) {
        JsonInclude written = type.getAnnotation(JsonInclude.class);
        return written != null && written.value() == JsonInclude.Include.NON_NULL;
    }
}
