package io.github.keycloakworkspaces.testsuite.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.api.ApiDescription.Operation;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Response;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every member of every body of the API description, wrong in every way; and members that nobody knows (attack 23). */
@Tag("once")
final class BadInputTest {

    private static final World WORLD = new World();
    private static final Http OWNER = WORLD.acme().owner().base();
    private static final Samples SAMPLES = new Samples(WORLD.api(), WORLD.own());
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "${7*7} #{7*7} {{7*7}} {0}",
            "'; DROP TABLE KW_MEMBER; --",
            "=cmd|' /C calc'!A0",
            "\u202Eevil\u202C",
            "%00%0d%0aSet-Cookie:x",
            "../../../etc/passwd");

    private static final List<String> SMUGGLED = List.of(
            "id", "owner", "is_owner", "organization_id", "created_at", "revision", "source", "admin", "__proto__");

    static Stream<Operation> bodies() {
        return WORLD.api().operations().stream()
                .filter(operation -> operation.path().startsWith("/api/") && operation.hasBody());
    }

    static Stream<Arguments> membersWithALongest() {
        return membersWhere((operation, name) -> schema(operation, name).has("maxLength"));
    }

    static Stream<Arguments> neededMembers() {
        return membersWhere((operation, name) -> Samples.required(operation.body(), name));
    }

    static Stream<Arguments> texts() {
        return membersWhere((operation, name) ->
                schema(operation, name).path("type").asText().equals("string"));
    }

    static Stream<Arguments> membersWithAType() {
        return membersWhere(
                (operation, name) -> !wrongFor(schema(operation, name)).isEmpty());
    }

    private static Stream<Arguments> membersWhere(BiPredicate<Operation, String> wanted) {
        return bodies().flatMap(operation -> Json.names(operation.body().path("properties")).stream()
                .filter(name -> wanted.test(operation, name))
                .map(name -> Arguments.of(operation, name)));
    }

    private static JsonNode schema(Operation operation, String name) {
        return WORLD.api().resolve(operation.body().path("properties").path(name));
    }

    @ParameterizedTest
    @MethodSource("membersWithAType")
    void aWrongTypeIsRefused(Operation operation, String name) {
        for (JsonNode wrong : wrongFor(schema(operation, name))) {
            ObjectNode body = SAMPLES.body(operation.body(), name);
            body.set(name, wrong);
            assertRefused(send(operation, body.toString()));
        }
    }

    @ParameterizedTest
    @MethodSource("membersWithALongest")
    void tooLongIsRefused(Operation operation, String name) {
        ObjectNode body = SAMPLES.body(operation.body(), name);
        body.put(name, "x".repeat(schema(operation, name).path("maxLength").asInt() + 1));
        assertRefused(send(operation, body.toString()));
    }

    @ParameterizedTest
    @MethodSource("neededMembers")
    void whatIsNeededAndMissingIsRefused(Operation operation, String name) {
        ObjectNode body = SAMPLES.body(operation.body(), name);
        body.remove(name);
        assertRefused(send(operation, body.toString()));
        body.putNull(name);
        assertRefused(send(operation, body.toString()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void hostileTextBreaksNothing(Operation operation, String name) {
        for (String hostile : HOSTILE) {
            ObjectNode body = SAMPLES.body(operation.body(), name);
            body.put(name, hostile);
            Response response = send(operation, body.toString());
            assertThat(response.status()).as(response.toString()).isBetween(200, 499);
        }
        for (String impossible : List.of("a\u0000b", "\u0007")) {
            ObjectNode body = SAMPLES.body(operation.body(), name);
            body.put(name, impossible);
            assertRefused(send(operation, body.toString()));
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void membersThatNobodyKnowsAreRefused(Operation operation) {
        List<String> unknown = SMUGGLED.stream()
                .filter(name -> !operation.body().path("properties").has(name))
                .toList();
        assertThat(unknown).isNotEmpty();
        for (String smuggled : unknown) {
            ObjectNode body = SAMPLES.body(operation.body(), "");
            body.put(smuggled, 1);
            send(operation, body.toString()).expect(400, "request.unknown_field");
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whatIsNoObjectIsRefused(Operation operation) {
        for (String body : List.of("[]", "1", "null", "\"x\"", "{", "{\"a\":1,\"a\":2}", "{} {}", "\u0000")) {
            assertRefused(send(operation, body));
        }
        Response other = OWNER.text(operation.method(), WORLD.path(operation, ""), "text/plain", "{}");
        assertRefused(other);
    }

    private static List<JsonNode> wrongFor(JsonNode schema) {
        ObjectNode object = NODES.objectNode().put("a", 1);
        return switch (schema.path("type").asText()) {
            case "string" ->
                List.of(
                        NODES.numberNode(1),
                        NODES.booleanNode(true),
                        NODES.arrayNode().add("x"),
                        object);
            case "integer" ->
                List.of(
                        NODES.textNode("1"),
                        NODES.numberNode(1.5),
                        NODES.numberNode(1e30),
                        NODES.booleanNode(true),
                        NODES.arrayNode().add(1),
                        object);
            case "number" ->
                List.of(
                        NODES.textNode("x"),
                        NODES.booleanNode(true),
                        NODES.arrayNode().add(1),
                        object);
            case "boolean" -> List.of(NODES.textNode("true"), NODES.numberNode(1), NODES.arrayNode(), object);
            case "array" ->
                List.of(
                        NODES.textNode("x"),
                        NODES.numberNode(1),
                        object,
                        NODES.arrayNode().addNull());
            case "object" -> List.of(NODES.textNode("x"), NODES.numberNode(1), NODES.arrayNode());
            default -> List.of();
        };
    }

    private static void assertRefused(Response response) {
        assertThat(response.status()).as(response.toString()).isBetween(400, 499);
        assertThat(response.code()).as(response.toString()).contains(".");
    }

    private static Response send(Operation operation, String body) {
        return OWNER.text(operation.method(), WORLD.path(operation, ""), "application/json", body);
    }
}
