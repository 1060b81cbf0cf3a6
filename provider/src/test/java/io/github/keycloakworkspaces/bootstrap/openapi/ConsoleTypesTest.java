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
import org.junit.jupiter.api.Test;

/** The console's types are generated from a copy of our OpenAPI document, which lies beside its source. */
class ConsoleTypesTest {

    private static final Path COPY = Path.of("..", "themes", "console", "openapi.json");
    private static final Path PRESENT = Path.of("target", "openapi.json");
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void theConsoleKnowsTheApiAsItIs() throws IOException {
        JsonNode present = Json.parse(Json.write(ApiDocument.of(RealmRoot.class).at("/realms/{realm}/workspaces")));
        Files.writeString(PRESENT, written(present));

        assertThat(written(MAPPER.readTree(COPY.toFile())))
                .as("The API has changed: cp provider/target/openapi.json themes/console/")
                .isEqualTo(written(present));
    }

    /** With members in alphabetical order: that of the document changes from one process to the next. */
    private static String written(JsonNode document) throws JsonProcessingException {
        Object members = MAPPER.treeToValue(document, Object.class);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(members) + "\n";
    }
}
