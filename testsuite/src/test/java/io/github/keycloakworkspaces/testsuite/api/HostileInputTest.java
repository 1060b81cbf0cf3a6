package io.github.keycloakworkspaces.testsuite.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.api.ApiDescription.Operation;
import io.github.keycloakworkspaces.testsuite.api.BodyTemplates.Template;
import io.github.keycloakworkspaces.testsuite.api.Hostile.Body;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Wire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No input from outside gives a 500: hostile values at each parameter, header, form field, part, path segment and member
 * of each operation of the API description and of the administrators' endpoints, by people and by nobody. The answer is
 * one of 2xx, or a refusal with a code of ours. On PostgreSQL only, which refuses more than H2 does.
 *
 * <p>There are some 200,000 such requests. A run sends each {@value #STRIDE}th of them: a prime, so that each value comes to
 * many places and each place gets many values. All of them, {@code -Dworkspaces.hostile=1}, take about an hour.
 */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class HostileInputTest {

    private static final int STRIDE = 151;
    private static final int REALM_STRIDE = 5;
    private static final int STEP = Integer.getInteger("workspaces.hostile", STRIDE);
    private static final Pattern UNREADABLE = Pattern.compile("%00|%(?![0-9A-Fa-f]{2})");
    private static int turn;

    private static final World WORLD = new World();
    private static final Samples SAMPLES = new Samples(WORLD.api(), WORLD.own());
    private static final BodyTemplates TEMPLATES = new BodyTemplates(WORLD.api(), SAMPLES);
    private static final Wire WIRE = Wire.to(WORLD.realm().server());
    private static final Map<String, String> NOBODY = Map.of();
    private static final String OWNER = signedIn("owner");
    private static final String ANNOTATOR = signedIn("annotator");
    private static final String ADMINISTRATOR = administrator();

    /** Tokens outlive the slowest machine. */
    private static String signedIn(String person) {
        WORLD.realm().change("accessTokenLifespan", 36_000);
        return "Bearer " + WORLD.acme().person(person).signIn().access();
    }

    private static String administrator() {
        WORLD.realm().service();
        WORLD.realm().giveServiceOf("realm-management", "realm-admin");
        return "Bearer " + WORLD.realm().serviceToken();
    }

    private final List<String> complaints = new ArrayList<>();

    /** What takes things away comes last, so that the others meet a whole world. */
    static Stream<Operation> operations() {
        return Stream.concat(WORLD.api().operations().stream(), administration())
                .sorted(Comparator.comparing(HostileInputTest::takesAway));
    }

    private static boolean takesAway(Operation operation) {
        return operation.method().equals("DELETE") || operation.path().endsWith("/owner");
    }

    private static Stream<Operation> administration() {
        String base = "/admin/realms/" + WORLD.realm().name() + "/workspaces";
        List<String> document = List.of("dryRun", "remove");
        return Stream.of(
                new Operation("POST", base + "/enable", List.of(), List.of(), enabling()),
                new Operation("POST", base + "/native-membership", List.of(), List.of(), MissingNode.getInstance()),
                new Operation("GET", base + "/organizations/{alias}", List.of("alias"), document, nothing()),
                new Operation("PUT", base + "/organizations/{alias}", List.of("alias"), document, documents()));
    }

    private static JsonNode nothing() {
        return MissingNode.getInstance();
    }

    private static JsonNode enabling() {
        return Json.read("{'properties': {'clients': {'type': 'array', 'items': {'type': 'string'}},"
                .concat("'organizations': {'type': 'array', 'items': {'type': 'object'}}}}")
                .replace('\'', '"'));
    }

    private static JsonNode documents() {
        return WORLD.realm().base().get("/organization.schema.json").expect(200).json();
    }

    @BeforeEach
    void theWorldIsThere() {
        complaints.clear();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void pathsAreRefused(Operation operation) {
        for (String parameter : operation.pathParameters()) {
            for (String value : Hostile.SEGMENTS) {
                String target = target(operation).replace(at(parameter), "/" + value);
                everybody(operation, target, sample(operation));
            }
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void queriesAreRefused(Operation operation) {
        String target = target(operation);
        List<String> names = new ArrayList<>(operation.queryParameters());
        names.addAll(List.of("page", "page_size", "ordering", "organization", "%00"));
        for (String name : names) {
            for (String value : Hostile.encoded()) {
                everybody(
                        operation, target + (target.contains("?") ? "&" : "?") + name + "=" + value, sample(operation));
            }
        }
        for (String query : List.of("%", "%ZZ=1", "page=%", "page=%u0041", "&&=&", "page=1&page=2", "page[]=1")) {
            everybody(operation, target + (target.contains("?") ? "&" : "?") + query, sample(operation));
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void headersAreRefused(Operation operation) {
        for (var header : Hostile.HEADERS) {
            for (String caller : List.of(caller(operation), "")) {
                sometimes(() -> send(operation, target(operation), with(caller, header), sample(operation)));
            }
        }
        // Below /admin Keycloak reads the token itself, before it asks us, and fails at one without an issuer (26.7).
        if (!operation.path().startsWith("/admin")) {
            for (String credential : Hostile.CREDENTIALS) {
                sometimes(() ->
                        send(operation, target(operation), Map.of("Authorization", credential), sample(operation)));
            }
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void bodiesAreRefused(Operation operation) {
        for (Body body : Hostile.BODIES) {
            for (String caller : List.of(caller(operation), "")) {
                sometimes(() -> send(operation, target(operation), authorization(caller), body));
            }
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void membersAreRefused(Operation operation) {
        for (Template template : TEMPLATES.of(operation.body())) {
            for (String value : Hostile.json()) {
                sometimes(() -> send(
                        operation,
                        target(operation),
                        authorization(caller(operation)),
                        Body.json(template.with(value))));
            }
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void fieldsOfFormsAreRefused(Operation operation) {
        for (Template template : TEMPLATES.of(operation.body())) {
            String name = template.place().replace("[]", "");
            for (String value : Hostile.encoded()) {
                Body form = Body.form(Hostile.encode(name) + "=" + value);
                sometimes(() -> send(operation, target(operation), authorization(caller(operation)), form));
            }
            sometimes(() -> send(operation, target(operation), authorization(caller(operation)), Hostile.file(name)));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void documentsAreRefused() {
        Operation put = operations()
                .filter(operation ->
                        operation.method().equals("PUT") && operation.path().startsWith("/admin"))
                .findFirst()
                .orElseThrow();
        String target = target(put).replace("/acme", "/globex");
        ObjectNode document = (ObjectNode) WIRE.send("GET", target, authorization(ADMINISTRATOR), "")
                .expect(200)
                .json();
        document.remove("alias");
        for (Template template : BodyTemplates.inside(document)) {
            for (String value : Hostile.json()) {
                sometimes(() -> send(put, target, authorization(ADMINISTRATOR), Body.json(template.with(value))));
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void documentsInYamlAreRefused() {
        String target = "/admin/realms/" + WORLD.realm().name() + "/workspaces/organizations/globex";
        for (String yaml : Hostile.YAML) {
            Response answer = WIRE.send(
                    "PUT",
                    target,
                    Hostile.headers(authorization(ADMINISTRATOR), Body.yaml(yaml)),
                    Body.yaml(yaml).text());
            note(answered(answer), answer, Map.of(), Body.yaml(yaml));
        }
        assertThat(complaints).isEmpty();
    }

    /** A page for people: they are led on, or see why not. */
    @Test
    void theSignUpPageIsNoneOfBrokenParts() {
        String token = SignUpForm.tokenOf(WORLD.acme().link());
        String page = "/realms/" + WORLD.realm().name() + "/workspaces/signup";
        for (String value : Hostile.encoded()) {
            for (String query : List.of(
                    "?token=" + value,
                    "?token=" + token + "&client_id=" + value,
                    "?token=" + token + "&redirect_uri=" + value,
                    "?token=" + token + "&client_id=" + TestRealm.APP + "&redirect_uri=" + value,
                    "?token=" + token + "&" + value)) {
                Response answer = WIRE.send("GET", page + query, NOBODY, "");
                note(answer.status() >= 200 && answer.status() < 500, answer, NOBODY, Body.NONE);
            }
        }
        assertThat(complaints).isEmpty();
    }

    /** Not below our address, so that Keycloak says that there is no such realm. */
    @Test
    void metadataOfNoRealmIsRefused() {
        // A realm is looked for by Keycloak, which asks PostgreSQL for a name with NUL in it (26.7).
        List<String> names =
                Hostile.SEGMENTS.stream().filter(name -> !name.contains("%00")).toList();
        for (String realm : names) {
            Response answer =
                    WIRE.send("GET", "/.well-known/authzen-configuration/realms/" + realm + "/workspaces", NOBODY, "");
            note(answer.status() >= 400 && answer.status() < 500, answer, NOBODY, Body.NONE);
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'members': [{'username': 'nobody'}]",
                "'members': [{}]",
                "'members': [null]",
                "'members': [{'username': ''}]",
                "'members': [{'username': 'nobody', 'membershipType': 'MANAGED'}]",
                "'members': [{'username': 'nobody'}], 'groups': [{'name': 'g'}]",
                "'identityProviders': [{'alias': 'nothing'}]",
                "'identityProviders': [{}]"
            })
    void realmFilesThatNameNobodyAreRefused(String wrong) {
        String organization = "{'name': 'acme', 'alias': 'acme', " + wrong + "}";
        String file = "{'realm': 'file-" + UUID.randomUUID() + "', 'enabled': true, 'organizationsEnabled': true,"
                + " 'organizations': [" + organization + "]}";

        Response answer =
                WORLD.realm().server().admin().text("POST", "/realms", "application/json", file.replace('\'', '"'));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.code()).startsWith("document.");
    }

    /**
     * Each fifth value comes to one of the attributes, unless everything is sent: a realm takes the server long, and each
     * that stays makes all others slower.
     */
    @Test
    void realmFilesWithBrokenAttributesAreRefused() {
        List<String> attributes = List.of("workspaces.enable", "workspaces.organizations", "workspaces.documents.0");
        List<String> values = Hostile.json();
        for (int i = 0; i < values.size(); i += STEP == 1 ? 1 : REALM_STRIDE) {
            for (String attribute : STEP == 1 ? attributes : List.of(attributes.get(i % attributes.size()))) {
                String realm = "file-" + UUID.randomUUID();
                String file = Json.write(Map.of("realm", realm, "attributes", Map.of(attribute, values.get(i))));
                Http admin = WORLD.realm().server().admin();
                Response answer = admin.text("POST", "/realms", "application/json", file);
                note(answer.status() == 201 || answered(answer), answer, NOBODY, Body.json(file));
                assertThat(admin.delete("/realms/" + realm).status()).isEqualTo(answer.status() == 201 ? 204 : 404);
            }
        }
        assertThat(complaints).isEmpty();
    }

    private void everybody(Operation operation, String target, Body body) {
        for (String caller : List.of(caller(operation), ANNOTATOR, "")) {
            sometimes(() -> send(operation, target, authorization(caller), body));
        }
    }

    private static void sometimes(Runnable request) {
        if (turn++ % STEP == 0) {
            request.run();
        }
    }

    private static String caller(Operation operation) {
        return operation.path().startsWith("/admin") ? ADMINISTRATOR : OWNER;
    }

    private static Map<String, String> authorization(String caller) {
        return caller.isEmpty() ? NOBODY : Map.of("Authorization", caller);
    }

    private static Map<String, String> with(String caller, Map.Entry<String, String> header) {
        var headers = new HashMap<>(authorization(caller));
        headers.put(header.getKey(), header.getValue());
        return headers;
    }

    private void send(Operation operation, String target, Map<String, String> headers, Body body) {
        Map<String, String> all = body.type().isEmpty() ? headers : Hostile.headers(headers, body);
        Response response = WIRE.send(operation.method(), target, all, body.text());
        note(answered(response) || refusedBefore(target, response), response, all, body);
    }

    private void note(boolean fits, Response response, Map<String, String> headers, Body body) {
        if (!fits) {
            complaints.add(cut(response.toString(), 500) + "\n    " + cut(headers.toString(), 300) + "\n    " + body);
        }
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) + "…" : text;
    }

    private static boolean answered(Response response) {
        if (response.status() >= 200 && response.status() < 300) {
            return true;
        }
        String type = response.header("Content-Type");
        boolean coded = type.startsWith("application/problem+json")
                || (type.startsWith("text/plain") && response.body().matches("(?s)[a-z_]+\\.[a-z_]+: .*"));
        return response.status() >= 400 && response.status() < 500 && coded;
    }

    /**
     * What Keycloak and its framework refuse by themselves before they look who is to answer (26.7.5): addresses with NUL or
     * with half an escape in them, by nothing but a status, and a path with a semicolon.
     */
    static boolean refusedBefore(String target, Response response) {
        boolean unreadable =
                response.body().isEmpty() && UNREADABLE.matcher(target).find();
        boolean semicolon = response.body().contains("\"invalidCharacter\"") && target.contains(";");
        return response.status() == 400 && (unreadable || semicolon);
    }

    private static Body sample(Operation operation) {
        return operation.hasBody() && !operation.method().equals("GET")
                ? Body.json(SAMPLES.body(operation.body(), "").toString())
                : Body.NONE;
    }

    /** Path and query with the numbers of what is there. */
    private static String target(Operation operation) {
        if (operation.path().startsWith("/admin")) {
            return operation.path().replace("{alias}", "acme");
        }
        return "/realms/" + WORLD.realm().name() + "/workspaces" + WORLD.path(operation, "");
    }

    private static String at(String parameter) {
        return "/"
                + switch (parameter) {
                    case "alias" -> "acme";
                    case "permission" -> "data.export";
                    default -> String.valueOf(WORLD.own().get(parameter));
                };
    }
}
