package io.github.keycloakworkspaces.bootstrap.openapi;

import io.github.keycloakworkspaces.http.AnswerSchema;
import io.github.keycloakworkspaces.http.RequestSchema;
import io.github.keycloakworkspaces.schema.Schema;
import java.util.List;
import java.util.Map;
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

    Map<String, Object> answer(Class<?> type) {
        return AnswerSchema.of(type).accept(answers);
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
