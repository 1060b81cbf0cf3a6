package io.github.keycloakworkspaces.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.keycloak.http.FormPartValue;
import org.keycloak.http.HttpRequest;

/** Forms and queries as trees: each name has the list of its texts, and {@code a.b} is member {@code b} of {@code a}. */
final class Forms {

    private static final int MOST = 1000;

    private Forms() {}

    /** Empty values are as none. */
    static ObjectNode query(MultivaluedMap<String, String> parameters) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        parameters.forEach((name, values) ->
                values.stream().filter(value -> !value.isEmpty()).forEach(value -> add(tree, name, value)));
        return tree;
    }

    /** The form of a request, encoded or in parts: Keycloak has read it before a method of ours is called. */
    static ObjectNode sent(HttpRequest request) {
        return sent(request, (name, part) -> {
            throw Fields.wrong(name, "a text, and no file");
        });
    }

    /** The same, where files are texts. */
    static ObjectNode sentWithFiles(HttpRequest request) {
        return sent(request, Forms::fileText);
    }

    private static ObjectNode sent(HttpRequest request, BiFunction<String, FormPartValue, String> files) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        request.getMultiPartFormParameters()
                .forEach((name, parts) ->
                        parts.forEach(part -> fields.add(name, text(part).orElseGet(() -> files.apply(name, part)))));
        return form(fields);
    }

    /** Keycloak (26.7) tells a file from a text by nothing but this exception. */
    private static Optional<String> text(FormPartValue part) {
        try {
            return Optional.of(Objects.requireNonNullElse(part.asString(), ""));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static String fileText(String name, FormPartValue part) {
        try (InputStream file = part.asInputStream()) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Json.bytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Fields.wrong(name, "a text in UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode form(MultivaluedMap<String, String> fields) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        if (fields.size() > MOST) {
            throw Problem.malformed("request.malformed", "The form has more than " + MOST + " members.");
        }
        fields.forEach((name, values) -> values.forEach(value -> put(tree, name, value)));
        return tree;
    }

    private static void put(ObjectNode tree, @Nullable String name, String value) {
        if (name == null) {
            throw Problem.malformed("request.malformed", "A part of the form has no name.");
        }
        int dot = name.indexOf('.');
        if (dot <= 0) {
            add(tree, name, value);
        } else if (tree.path(name.substring(0, dot)).isArray()) {
            throw contradiction();
        } else {
            add(tree.withObjectProperty(name.substring(0, dot)), name.substring(dot + 1), value);
        }
    }

    private static void add(ObjectNode tree, String name, String value) {
        if (tree.path(name).isObject()) {
            throw contradiction();
        }
        Json.requireCharacters(name);
        Json.requireCharacters(value);
        tree.withArrayProperty(name).add(value);
    }

    private static ProblemException contradiction() {
        return Problem.malformed("request.malformed", "A member of the form has both a value and members of its own.");
    }
}
