package io.github.keycloakworkspaces.decision.authzen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A search without what may differ between its pages, in one spelling: the order of members doesn't matter. */
final class Canonical {

    private Canonical() {}

    static String search(JsonNode body) {
        ObjectNode whole = body.deepCopy();
        if (whole.path("page") instanceof ObjectNode page) {
            page.remove(List.of("token", "limit"));
            if (page.isEmpty()) {
                whole.remove("page");
            }
        }
        return sorted(whole).toString();
    }

    private static JsonNode sorted(JsonNode value) {
        if (value.isArray()) {
            var list = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> list.add(sorted(item)));
            return list;
        }
        if (!value.isObject()) {
            return value;
        }
        List<String> names = new ArrayList<>();
        value.fieldNames().forEachRemaining(names::add);
        Collections.sort(names);
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        names.forEach(name -> object.set(name, sorted(value.path(name))));
        return object;
    }
}
