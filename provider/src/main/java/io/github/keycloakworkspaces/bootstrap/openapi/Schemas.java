package io.github.keycloakworkspaces.bootstrap.openapi;

import io.github.keycloakworkspaces.http.AnswerSchema;
import io.github.keycloakworkspaces.http.RequestSchema;
import io.github.keycloakworkspaces.schema.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The schemas of requests and answers, those of records each once under {@code components/schemas}. */
final class Schemas {

    private final Map<String, Object> named = new TreeMap<>();
    private final OpenApiTypes requests = new OpenApiTypes(true, named);
    private final OpenApiTypes answers = new OpenApiTypes(false, named);

    Map<String, Object> named() {
        return named;
    }

    Map<String, Object> request(Class<? extends Record> type) {
        return RequestSchema.of(type).accept(requests);
    }

    /** A body that is read member by member, where those that nobody knows are ignored. */
    Map<String, Object> table(Schema.Group table) {
        return table.accept(answers);
    }

    Map<String, Object> answer(Class<?> type) {
        return AnswerSchema.of(type).accept(answers);
    }

    /** Without those that nothing refers to: what may be {@code null} is written out where it stands. */
    void keepOnly(Object described) {
        Set<String> used = new HashSet<>();
        refer(described, used);
        named.keySet().retainAll(used);
    }

    private void refer(Object described, Set<String> used) {
        if (described instanceof Map<?, ?> members) {
            if (members.get("$ref") instanceof String reference) {
                String name = reference.substring(OpenApiTypes.REFERENCE.length());
                if (used.add(name)) {
                    refer(named.getOrDefault(name, Map.of()), used);
                }
            }
            members.values().forEach(value -> refer(value, used));
        } else if (described instanceof Collection<?> items) {
            items.forEach(item -> refer(item, used));
        }
    }

    /** Query parameters, as the members of their record. */
    List<Map<String, Object>> parameters(Class<? extends Record> query) {
        return RequestSchema.of(query).schema().members().stream()
                .map(this::parameter)
                .toList();
    }

    private Map<String, Object> parameter(Schema.Member member) {
        return Map.of("name", member.name(), "in", "query", "schema", requests.member(member));
    }
}
