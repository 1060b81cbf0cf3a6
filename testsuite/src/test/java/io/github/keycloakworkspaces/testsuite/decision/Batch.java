package io.github.keycloakworkspaces.testsuite.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several questions at once. */
public final class Batch {

    private static final String PATH = "/access/v1/evaluations";

    private final Map<String, Object> body = new LinkedHashMap<>();

    private Batch() {}

    public static Batch of(List<Question> questions) {
        return of().items(questions.stream().map(Question::body).toList());
    }

    /** Without questions. */
    public static Batch of() {
        return new Batch();
    }

    public Batch items(List<?> items) {
        return with("evaluations", items);
    }

    /** Another member of the body, such as a default. */
    public Batch with(String member, Object value) {
        body.put(member, value);
        return this;
    }

    public Batch semantic(String word) {
        return with("options", Map.of("evaluations_semantic", word));
    }

    public Response ask(Http base) {
        return base.post(PATH, body);
    }

    /** Sends a body as it is, right or wrong. */
    public static Response askInWords(Http base, String contentType, String body) {
        return base.text("POST", PATH, contentType, body);
    }

    public List<JsonNode> evaluations(Http base) {
        var evaluations = new ArrayList<JsonNode>();
        ask(base).expect(200).json().path("evaluations").forEach(evaluations::add);
        return evaluations;
    }

    public List<Boolean> answers(Http base) {
        return evaluations(base).stream()
                .map(evaluation -> evaluation.path("decision").booleanValue())
                .toList();
    }
}
