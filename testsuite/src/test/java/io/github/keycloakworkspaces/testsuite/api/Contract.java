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
import java.util.stream.Stream;

/**
 * The descriptions of the user-management operations of Label Studio Enterprise. They are not part of the project; system
 * property {@code workspaces.contract} says where they are, with commas between.
 */
public final class Contract {

    private static final List<Path> PATHS = Stream.of(
                    System.getProperty("workspaces.contract", "none").split(","))
            .map(Path::of)
            .toList();

    private Contract() {}

    public static boolean isThere() {
        return PATHS.stream().allMatch(Files::isReadable);
    }

    /** All of them in one: each has other operations, and schemas of the same name are the same. */
    static JsonNode document() {
        ObjectNode all = (ObjectNode) read(PATHS.get(0));
        for (Path path : PATHS.subList(1, PATHS.size())) {
            JsonNode other = read(path);
            ObjectNode paths = all.withObject("/paths");
            other.path("paths")
                    .properties()
                    .forEach(entry -> paths.withObjectProperty(entry.getKey()).setAll((ObjectNode) entry.getValue()));
            all.withObject("/components/schemas").setAll((ObjectNode) other.at("/components/schemas"));
        }
        return all;
    }

    /** Whether there is an operation, by method and path. */
    static boolean has(String operation) {
        String[] parts = operation.split(" ", 2);
        return !document()
                .path("paths")
                .path(parts[1])
                .path(parts[0].toLowerCase(Locale.ROOT))
                .isMissingNode();
    }

    private static JsonNode read(Path path) {
        try {
            return Json.read(Files.readString(path));
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
