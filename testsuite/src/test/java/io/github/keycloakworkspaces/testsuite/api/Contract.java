package io.github.keycloakworkspaces.testsuite.api;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolverFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The description of the user-management operations of Label Studio Enterprise. It is not part of the project; system
 * property {@code workspaces.contract} says where it is.
 */
public final class Contract {

    private static final Path PATH = Path.of(System.getProperty("workspaces.contract", "none"));

    private Contract() {}

    public static boolean isThere() {
        return Files.isReadable(PATH);
    }

    static JsonNode document() {
        try {
            return Json.read(Files.readString(PATH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What may stand in an operation's body; what only answers have is left out. */
    static Set<String> fields(String path, Request.Method method) {
        JsonNode document = document();
        JsonNode schema = document.path("paths")
                .path(path)
                .path(method.name().toLowerCase(Locale.ROOT))
                .at("/requestBody/content/application~1json/schema");
        Set<String> fields = new TreeSet<>();
        collect(document, schema, fields);
        return fields;
    }

    private static void collect(JsonNode document, JsonNode schema, Set<String> fields) {
        JsonNode reference = schema.path("$ref");
        if (reference.isTextual()) {
            collect(document, document.at(reference.asText().substring(1)), fields);
        }
        for (String part : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(part).forEach(piece -> collect(document, piece, fields));
        }
        schema.path("properties").properties().stream()
                .filter(field -> !field.getValue().path("readOnly").asBoolean())
                .forEach(field -> fields.add(field.getKey()));
    }

    /** Where the answer is not as the schema of the operation says. */
    public static List<String> findings(String path, Request.Method method, Response response) {
        return findings(Validator.VALIDATOR, path, method, response);
    }

    /** As {@link #findings(String, Request.Method, Response)}, by another description. */
    public static List<String> findings(
            OpenApiInteractionValidator validator, String path, Request.Method method, Response response) {
        var answer = SimpleResponse.Builder.status(response.status())
                .withContentType("application/json")
                .withBody(response.body())
                .build();
        return validator.validateResponse(path, method, answer).getMessages().stream()
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }

    /** Read once, and only if there is something to read. */
    private static final class Validator {

        static final OpenApiInteractionValidator VALIDATOR = read();

        /** The validator insists on descriptions of responses, which the contract doesn't have everywhere. */
        private static OpenApiInteractionValidator read() {
            JsonNode document = document();
            document.path("paths")
                    .forEach(path -> path.forEach(operation -> operation
                            .path("responses")
                            .forEach(response -> {
                                if (response instanceof ObjectNode object && !object.has("description")) {
                                    object.put("description", "");
                                }
                            })));
            return OpenApiInteractionValidator.createForInlineApiSpecification(document.toString())
                    .withLevelResolver(LevelResolverFactory.withAdditionalPropertiesIgnored())
                    .build();
        }
    }
}
