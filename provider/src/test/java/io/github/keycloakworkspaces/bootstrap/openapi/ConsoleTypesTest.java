package io.github.keycloakworkspaces.bootstrap.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.keycloakworkspaces.bootstrap.RealmRoot;
import io.github.keycloakworkspaces.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The console's types are generated from a copy of our OpenAPI document, which lies beside its source. */
class ConsoleTypesTest {

    private static final Path COPY = Path.of("..", "themes", "console", "openapi.json");
    private static final Path PRESENT = Path.of("target", "openapi.json");
    private static final int MOST_SHOWN = 40;
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void theConsoleKnowsTheApiAsItIs() throws IOException {
        JsonNode present = Json.parse(Json.write(ApiDocument.of(RealmRoot.class).at("/realms/labeling/workspaces")));
        Files.writeString(PRESENT, written(present));

        assertThat(differences("", MAPPER.readTree(COPY.toFile()), present).limit(MOST_SHOWN))
                .as("The API has changed: cp provider/target/openapi.json themes/console/")
                .isEmpty();
    }

    /** Where two documents differ, and what stands there. */
    private static Stream<String> differences(String path, @Nullable JsonNode copy, @Nullable JsonNode present) {
        if (copy == null || present == null) {
            return Stream.of(path + (copy == null ? " is new" : " is gone"));
        }
        if (copy.isObject() && present.isObject()) {
            return names(copy, present)
                    .flatMap(name -> differences(path + "/" + name, copy.get(name), present.get(name)));
        }
        if (copy.isArray() && present.isArray()) {
            return IntStream.range(0, Math.max(copy.size(), present.size()))
                    .boxed()
                    .flatMap(index -> differences(path + "/" + index, copy.get(index), present.get(index)));
        }
        return copy.equals(present) ? Stream.empty() : Stream.of(path + ": " + copy + ", now " + present);
    }

    private static Stream<String> names(JsonNode copy, JsonNode present) {
        Set<String> names = new TreeSet<>();
        copy.fieldNames().forEachRemaining(names::add);
        present.fieldNames().forEachRemaining(names::add);
        return names.stream();
    }

    /** With members in alphabetical order: that of the document changes from one process to the next. */
    private static String written(JsonNode document) throws JsonProcessingException {
        Object members = MAPPER.treeToValue(document, Object.class);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(members) + "\n";
    }
}
