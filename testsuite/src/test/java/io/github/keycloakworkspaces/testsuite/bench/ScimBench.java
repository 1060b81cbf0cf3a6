package io.github.keycloakworkspaces.testsuite.bench;

import io.github.keycloakworkspaces.testsuite.server.BenchServer;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.KeycloakServer;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * SCIM beside Keycloak's own, which is for the realm (feature {@code scim-api}): creating people, deactivating them by a
 * PATCH, finding them by {@code userName}. Both take the same requests in turn; each of ours also changes a membership.
 */
final class ScimBench {

    private static final int CONNECTIONS = 4;
    private static final int ROUNDS = 5;
    private static final int PEOPLE = BenchSize.or(400);
    private static final String TYPE = "application/scim+json";

    private final KeycloakServer server = BenchServer.start();
    private final TestRealm realm = TestRealm.with(server)
            .organization("acme", OrganizationDraft::everyRole)
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final Map<String, List<Double>> rates = new LinkedHashMap<>();

    /** One of the two servers. */
    private record Contestant(String name, Http http) {}

    @Test
    void provisioning() {
        realm.change("scimApiEnabled", true);
        realm.change("accessTokenLifespan", 36_000);
        realm.service();
        realm.giveServiceOf("realm-management", "realm-admin");
        List<Contestant> contestants = List.of(ours(), keycloaks());
        for (int round = 0; round <= ROUNDS; round++) {
            int first = round * PEOPLE;
            contestants.forEach(each -> measure("create", each, first, i -> create(each, i)));
            contestants.forEach(each -> measure("find by userName", each, first, i -> find(each, i)));
            contestants.forEach(each -> measure("PATCH of active", each, first, i -> deactivate(each, i)));
        }
        BenchTable table =
                new BenchTable("scim", "| what (" + server.database().name() + ") | requests/s |", "|---|---|");
        rates.forEach((what, measured) -> table.row("| " + what + " | "
                + String.format(
                        Locale.ROOT,
                        "%,.0f",
                        measured.stream().sorted().toList().get(measured.size() / 2))
                + " |"));
        table.write();
    }

    private Contestant ours() {
        String token = acme.owner()
                .api()
                .post("/organizations/" + acme.id() + "/scim-token", Map.of())
                .expect(201)
                .json()
                .path("token")
                .asText();
        return new Contestant("", realm.base().below("/scim/v2").bearer(token));
    }

    /** It hears tokens only that were made for its address. */
    private Contestant keycloaks() {
        Http scim = realm.http().below("/scim/v2");
        realm.clientAdmin(TestRealm.SERVICE)
                .post(
                        "/protocol-mappers/models",
                        Map.of(
                                "name",
                                "audience of SCIM",
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                "oidc-audience-mapper",
                                "config",
                                Map.of("included.custom.audience", scim.base(), "access.token.claim", "true")))
                .expect(201);
        return new Contestant(", Keycloak's own", scim.bearer(realm.serviceToken()));
    }

    /** The first round is for the Java machine to compile. */
    private void measure(String what, Contestant contestant, int first, IntConsumer request) {
        long start = System.nanoTime();
        Together.all(IntStream.range(0, CONNECTIONS)
                .<Callable<Boolean>>mapToObj(connection -> () -> {
                    for (int i = first + connection; i < first + PEOPLE; i += CONNECTIONS) {
                        request.accept(i);
                    }
                    return true;
                })
                .toList());
        double seconds = (System.nanoTime() - start) / 1e9;
        if (first > 0) {
            rates.computeIfAbsent(what + contestant.name(), name -> new ArrayList<>())
                    .add(PEOPLE / seconds);
        }
    }

    private void create(Contestant contestant, int i) {
        Map<String, Object> person = Map.of(
                "schemas",
                List.of("urn:ietf:params:scim:schemas:core:2.0:User"),
                "userName",
                name(contestant, i),
                "name",
                Map.of("givenName", "Ada", "familyName", "L" + i),
                "emails",
                List.of(Map.of("value", name(contestant, i), "type", "work", "primary", true)),
                "active",
                true);
        Response made = contestant.http().text("POST", "/Users", TYPE, Json.write(person));
        ids.put(name(contestant, i), made.expect(201).json().path("id").asText());
    }

    private void find(Contestant contestant, int i) {
        contestant
                .http()
                .get("/Users?filter=" + Http.encode("userName eq \"" + name(contestant, i) + "\""))
                .expect(200);
    }

    private void deactivate(Contestant contestant, int i) {
        Map<String, Object> patch = Map.of(
                "schemas",
                List.of("urn:ietf:params:scim:api:messages:2.0:PatchOp"),
                "Operations",
                List.of(Map.of("op", "replace", "path", "active", "value", false)));
        contestant
                .http()
                .text("PATCH", "/Users/" + ids.get(name(contestant, i)), TYPE, Json.write(patch))
                .expect(200);
    }

    private static String name(Contestant contestant, int i) {
        return (contestant.name().isEmpty() ? "ours" : "theirs") + i + "@bench.example";
    }
}
