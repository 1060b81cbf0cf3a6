package io.github.keycloakworkspaces.testsuite.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The product's own OpenAPI document, as tests walk it. */
final class ApiDescription {

    private final JsonNode document;

    ApiDescription(Http base) {
        this.document = base.get("/openapi.json").expect(200).json();
    }

    /**
     * One operation.
     *
     * @param path with its parameters in braces
     * @param pathParameters their names
     * @param body the schema of the body; missing if there is none
     */
    record Operation(
            String method, String path, List<String> pathParameters, List<String> queryParameters, JsonNode body) {

        boolean hasBody() {
            return !body.isMissingNode();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode described = method.getValue();
                    operations.add(new Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            parameters(described, "path"),
                            parameters(described, "query"),
                            resolve(described.at("/requestBody/content/application~1json/schema"))));
                }));
        return operations;
    }

    /** A schema without a reference at its top. */
    JsonNode resolve(JsonNode schema) {
        if (schema.has("$ref")) {
            return document.at(schema.path("$ref").asText().substring(1));
        }
        if (schema.has("allOf")) {
            return resolve(schema.path("allOf").path(0));
        }
        return schema;
    }

    private static List<String> parameters(JsonNode operation, String place) {
        var names = new ArrayList<String>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals(place)) {
                names.add(parameter.path("name").asText());
            }
        }
        return names;
    }

    static JsonNode nothing() {
        return MissingNode.getInstance();
    }

    static String text(Object value) {
        return Json.write(value);
    }
}
