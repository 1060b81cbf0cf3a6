package io.github.keycloakworkspaces.testsuite.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.api.Hostile.Body;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.Patience;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing that is sent to the SCIM server gives a 500, and each refusal has the protocol's form: hostile values in paths,
 * queries, headers, and each place of each body. On PostgreSQL only, which refuses more than H2 does. As in
 * {@link HostileInputTest}, a run sends each so many of them.
 */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class HostileScimTest {

    private static final int STEP = Math.min(7, Integer.getInteger("workspaces.hostile", 7));
    private static final int TOO_MANY = 429;
    private static final String TYPE = "application/scim+json";

    private static final TestRealm REALM =
            TestRealm.draft().organization("acme", OrganizationDraft::everyRole).create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Wire WIRE = Wire.to(REALM.server());
    private static final String TOKEN = "Bearer " + token();
    private static final String BASE = "/realms/" + REALM.name() + "/workspaces/scim/v2";
    private static final String USER = made("/Users", user("u@x.example"));
    private static final String GROUP = made("/Groups", group("g"));
    private static int turn;

    private final List<String> complaints = new ArrayList<>();

    /** A request that is right as it is. */
    record Right(String method, String path, String body) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static String token() {
        return ACME.owner()
                .api()
                .post("/organizations/" + ACME.id() + "/scim-token", Map.of())
                .expect(201)
                .json()
                .path("token")
                .asText();
    }

    private static String user(String name) {
        return ("{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User'],'userName':'" + name + "','externalId':'e',"
                        + "'name':{'givenName':'A','familyName':'L','formatted':'A L'},'displayName':'A','locale':'en',"
                        + "'active':true,'emails':[{'value':'" + name + "','type':'work','primary':true}]}")
                .replace('\'', '"');
    }

    private static String group(String name) {
        return ("{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'displayName':'" + name
                        + "','externalId':'g','members':[{'value':'1','display':'A','type':'User'}]}")
                .replace('\'', '"');
    }

    private static String patch(String path) {
        return ("{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp']," + "'Operations':[{'op':'add','path':'"
                        + path + "','value':[{'value':'a@b.example'}]}]}")
                .replace('\'', '"');
    }

    private static String made(String path, String body) {
        Response made = WIRE.send("POST", BASE + path, headers(TYPE), body);
        return made.expect(201).json().path("id").asText();
    }

    static Stream<Right> requests() {
        return Stream.of(
                new Right("GET", "/Users", ""),
                new Right("POST", "/Users", user("new@x.example")),
                new Right("GET", "/Users/" + USER, ""),
                new Right("PUT", "/Users/" + USER, user("u@x.example")),
                new Right("PATCH", "/Users/" + USER, patch("emails")),
                new Right("GET", "/Groups", ""),
                new Right("POST", "/Groups", group("new")),
                new Right("GET", "/Groups/" + GROUP, ""),
                new Right("PUT", "/Groups/" + GROUP, group("g")),
                new Right("PATCH", "/Groups/" + GROUP, patch("members")),
                new Right("GET", "/Schemas/urn", ""),
                new Right("GET", "/ResourceTypes/User", ""),
                new Right("GET", "/ServiceProviderConfig", ""),
                new Right("POST", "/Bulk", "{}"));
    }

    static Stream<Right> bodies() {
        return requests().filter(request -> !request.body().isEmpty());
    }

    @BeforeEach
    void nothingIsWrongYet() {
        complaints.clear();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void pathsAreRefused(Right request) {
        String parent = request.path().replaceFirst("/[^/]+$", "");
        for (String segment : Hostile.SEGMENTS) {
            sometimes(() -> send(request.method(), parent + "/" + segment, headers(TYPE), request.body()));
            sometimes(() -> send(request.method(), request.path() + "/" + segment, headers(TYPE), request.body()));
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void queriesAreRefused(Right request) {
        for (String name :
                List.of("filter", "startIndex", "count", "attributes", "excludedAttributes", "sortBy", "%00")) {
            for (String value : Hostile.encoded()) {
                sometimes(() -> send(
                        request.method(), request.path() + "?" + name + "=" + value, headers(TYPE), request.body()));
            }
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesOfFiltersAreRefusedOrFindNothing(String value) {
        for (String attribute : List.of("userName", "externalId", "emails.value", "id", "active", "meta.created")) {
            for (String operator : List.of("eq", "ne", "co", "sw", "ew", "gt")) {
                String filter = Hostile.encode(attribute + " " + operator + " " + value);
                sometimes(() -> send("GET", "/Users?filter=" + filter, headers(TYPE), ""));
            }
        }
        assertThat(complaints).isEmpty();
    }

    static Stream<String> values() {
        return Hostile.json().stream().filter(value -> value.length() < 2500);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void headersAreRefused(Right request) {
        for (var header : Hostile.HEADERS) {
            Map<String, String> headers = headers(TYPE);
            headers.put(header.getKey(), header.getValue());
            sometimes(() -> send(request.method(), request.path(), headers, request.body()));
        }
        for (String credential : Hostile.CREDENTIALS) {
            Map<String, String> headers = headers(TYPE);
            headers.put("Authorization", credential);
            sometimes(() -> send(request.method(), request.path(), headers, request.body()));
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void bodiesAreRefused(Right request) {
        for (Body body : Hostile.BODIES) {
            send(request.method(), request.path(), headers(body.type()), body.text());
            if (body.type().equals("application/json")) {
                send(request.method(), request.path(), headers(TYPE), body.text());
            }
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void membersAreRefused(Right request) {
        JsonNode right = Json.read(request.body());
        for (var template : BodyTemplates.inside(right)) {
            for (String value : Hostile.json()) {
                sometimes(() -> send(
                        request.method(),
                        request.path(),
                        headers(TYPE),
                        Body.json(template.with(value)).text()));
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static void sometimes(Runnable request) {
        if (turn++ % STEP == 0) {
            request.run();
        }
    }

    private static Map<String, String> headers(String type) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Authorization", TOKEN);
        headers.put("Content-Type", type);
        return headers;
    }

    /** Sends it again while it is one too many a second. */
    private void send(String method, String path, Map<String, String> headers, String body) {
        AtomicReference<Response> last = new AtomicReference<>();
        Patience.until("the server takes " + method, () -> {
            Response answer = WIRE.send(method, BASE + path, headers, body);
            last.set(answer);
            return answer.status() != TOO_MANY;
        });
        Response answer = Objects.requireNonNull(last.get());
        if (!fits(path, answer)) {
            complaints.add(cut(answer.toString()) + "\n    " + cut(headers.toString()) + "\n    " + cut(body));
        }
    }

    private static boolean fits(String path, Response answer) {
        if (answer.status() >= 200 && answer.status() < 300) {
            return true;
        }
        boolean inForm = answer.header("Content-Type").startsWith(TYPE)
                && answer.json().path("status").asText().equals(String.valueOf(answer.status()));
        boolean refused = (answer.status() >= 400 && answer.status() < 500) || answer.status() == 501;
        return refused && (inForm || HostileInputTest.refusedBefore(path, answer));
    }

    private static String cut(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }
}
