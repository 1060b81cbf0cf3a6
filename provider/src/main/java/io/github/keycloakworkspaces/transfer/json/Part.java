package io.github.keycloakworkspaces.transfer.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.transfer.DocumentProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object of a document, and where it stands in it. */
record Part(String place, JsonNode node) {

    /** Every element of an array of objects. */
    static <T> List<T> each(JsonNode array, String place, Function<Part, T> read) {
        if (!array.isArray()) {
            throw DocumentProblems.invalid(place, "must be an array");
        }
        List<T> all = new ArrayList<>();
        for (JsonNode element : array) {
            String where = place + "[" + all.size() + "]";
            if (!element.isObject()) {
                throw DocumentProblems.invalid(where, "must be an object");
            }
            all.add(read.apply(new Part(where, element)));
        }
        return all;
    }

    void knows(String... members) {
        Set<String> known = Set.of(members);
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw DocumentProblems.invalid(at(name), "unknown member");
            }
        });
    }

    boolean has(String name) {
        return !node.path(name).isMissingNode() && !node.path(name).isNull();
    }

    String text(String name, int longest) {
        JsonNode value = node.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw DocumentProblems.invalid(at(name), "must be a text that is not blank");
        }
        return fitting(at(name), value.textValue(), longest);
    }

    @Nullable
    String optionalText(String name, int longest) {
        return has(name) ? text(name, longest) : null;
    }

    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        if (!node.path(name).isBoolean()) {
            throw DocumentProblems.invalid(at(name), "must be true or false");
        }
        return node.path(name).booleanValue();
    }

    <T> List<T> list(String name, Function<Part, T> read) {
        return has(name) ? each(node.path(name), at(name), read) : List.of();
    }

    List<String> texts(String name, int longest) {
        if (!has(name)) {
            return List.of();
        }
        if (!node.path(name).isArray()) {
            throw DocumentProblems.invalid(at(name), "must be an array");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : node.path(name)) {
            if (!element.isTextual() || element.textValue().isBlank()) {
                throw DocumentProblems.invalid(at(name), "must have texts only that are not blank");
            }
            texts.add(fitting(at(name), element.textValue(), longest));
        }
        return texts;
    }

    private String at(String name) {
        return place + "." + name;
    }

    /** PostgreSQL refuses texts with a zero character. */
    private static String fitting(String place, String text, int longest) {
        if (text.length() > longest) {
            throw DocumentProblems.invalid(place, "is longer than " + longest + " characters");
        }
        if (text.indexOf('\0') >= 0) {
            throw DocumentProblems.invalid(place, "has a zero character");
        }
        return text;
    }
}
