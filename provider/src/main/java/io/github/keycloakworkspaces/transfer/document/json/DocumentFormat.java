package io.github.keycloakworkspaces.transfer.document.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.http.Yaml;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How documents are written down. */
public enum DocumentFormat {
    JSON("application/json"),
    YAML("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml");

    @SuppressWarnings("ImmutableEnumChecker") // a copy that can't be changed
    private final List<String> types;

    DocumentFormat(String... types) {
        this.types = List.of(types);
    }

    /** The usual media type. */
    public String type() {
        return types.get(0);
    }

    /** By media type, whatever its parameters. */
    public static Optional<DocumentFormat> of(String type) {
        String essence = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.types.contains(essence))
                .findFirst();
    }

    /**
     * Reads exactly one value.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code request.malformed}, {@code document.too_large}
     */
    public JsonNode parse(byte[] text) {
        try (JsonParser parser = this == JSON ? Json.parser(text) : Yaml.parser(text)) {
            DocumentLimits.require(parser);
        } catch (IOException e) {
            // Bytes that are no text: the reading says so.
            return read(text);
        }
        return read(text);
    }

    private JsonNode read(byte[] text) {
        return switch (this) {
            case JSON -> Json.parse(text);
            case YAML -> Yaml.parse(text);
        };
    }

    /** Writes one document to a stream, which stays open. */
    public void write(OrganizationDocument document, OutputStream stream) throws IOException {
        try (JsonGenerator generator = switch (this) {
            case JSON -> Json.generator(stream).useDefaultPrettyPrinter();
            case YAML -> Yaml.generator(stream);
        }) {
            DocumentMapper.write(generator, document);
        }
    }

    /**
     * Reads a JSON value that holds one or several documents.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code request.malformed}, {@code document.too_large}
     */
    public static JsonNode parseList(String json) {
        DocumentLimits.require(Json.parser(json));
        return Json.parse(json);
    }

    /** Several documents as the text of a JSON list. */
    public static String list(List<OrganizationDocument> documents) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = Json.generator(text)) {
            generator.writeStartArray();
            for (OrganizationDocument document : documents) {
                DocumentMapper.write(generator, document);
            }
            generator.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Where Keycloak fills in ${variables} while it imports a file, nothing may look like one.
        return text.toString().replace("$", "\\u0024");
    }
}
