package io.github.keycloakworkspaces.testsuite.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.api.ApiDescription.Operation;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Response;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Attacks 5 and 13: for each operation of the API description, each number in its path and in its body is replaced by
 * that of the other organization's thing, once. The answer is that for a number that doesn't exist, and nothing changes.
 */
@Tag("once")
final class GeneratedIsolationTest {

    private static final World WORLD = new World();
    private static final Http OWNER = WORLD.acme().owner().base();
    private static final Samples SAMPLES = new Samples(WORLD.api(), WORLD.own());

    /** The application's numbers, and what is no number of ours. */
    private static final Set<String> NOT_OURS = Set.of("permission", "task");

    static Stream<Arguments> numbersInPaths() {
        return WORLD.api().operations().stream()
                .flatMap(operation -> operation.pathParameters().stream()
                        .filter(parameter -> !NOT_OURS.contains(parameter))
                        .map(parameter -> Arguments.of(operation, parameter)));
    }

    static Stream<Arguments> numbersInBodies() {
        return WORLD.api().operations().stream()
                .filter(operation -> operation.path().startsWith("/api/"))
                .flatMap(operation -> names(operation.body())
                        .filter(name -> WORLD.foreign().containsKey(name) && !NOT_OURS.contains(name))
                        .filter(name -> !isWordsOfTemplates(operation, name))
                        .map(name -> Arguments.of(operation, name)));
    }

    @ParameterizedTest
    @MethodSource("numbersInPaths")
    void aForeignNumberInThePathIsNotFound(Operation operation, String parameter) {
        Map<String, String> before = WORLD.rows(WORLD.globex());

        ObjectNode body = operation.hasBody() ? SAMPLES.body(operation.body(), "") : null;
        Response response = send(operation, WORLD.path(operation, parameter), body);

        assertThat(response.status()).as(response.toString()).isEqualTo(404);
        assertThat(WORLD.rows(WORLD.globex())).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("numbersInBodies")
    void aForeignNumberInTheBodyIsNotFound(Operation operation, String name) {
        Map<String, String> here = WORLD.rows(WORLD.acme());
        Map<String, String> there = WORLD.rows(WORLD.globex());

        ObjectNode body = SAMPLES.body(operation.body(), name);
        JsonNode foreign = new Samples(WORLD.api(), WORLD.foreign())
                .value(name, operation.body().path("properties").path(name));
        body.set(name, foreign);
        Response response = send(operation, WORLD.path(operation, ""), body);

        assertThat(response.status()).as(response.toString()).isEqualTo(404);
        assertThat(WORLD.rows(WORLD.globex())).isEqualTo(there);
        assertThat(WORLD.rows(WORLD.acme())).isEqualTo(here);
    }

    /** Tags of templates are words of the application; those of members are ours. */
    private static boolean isWordsOfTemplates(Operation operation, String name) {
        return name.equals("tags") && operation.path().startsWith("/api/project-templates");
    }

    private static Stream<String> names(JsonNode schema) {
        return Json.names(schema.path("properties")).stream();
    }

    private static Response send(Operation operation, String path, @Nullable ObjectNode body) {
        return body == null || operation.method().equals("GET")
                ? OWNER.send(operation.method(), path)
                : OWNER.text(operation.method(), path, "application/json", body.toString());
    }
}
