package io.github.keycloakworkspaces.testsuite.bench;

import io.github.keycloakworkspaces.testsuite.api.Filling;
import io.github.keycloakworkspaces.testsuite.server.BenchServer;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.KeycloakServer;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Decisions over HTTP beside endpoints that do nothing and beside Keycloak's own, in turn, so that all see the same
 * machine. Each is asked one question again and again; the person may see the project, and the native policy says yes.
 */
final class DecisionLoadBench {

    private static final int CONNECTIONS = 8;
    private static final int ROUNDS = 5;
    private static final int PROJECTS = 3000;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final KeycloakServer server = BenchServer.start();
    private final TestRealm realm = TestRealm.with(server)
            .organization(
                    "acme",
                    acme -> acme.owner("owner")
                            .member("annotator", "AN")
                            .workspace(
                                    "First", first -> first.member("annotator").project("only", only -> {})))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Person annotator = acme.person("annotator");

    private record Contestant(String name, int connections, int requestsEach, Load load) {}

    @Test
    void decisions() {
        Filling.of(acme, PROJECTS).projects().refreshStatistics();
        PlainResources resources = PlainResources.in(realm, annotator, PROJECTS);
        realm.service("decide");
        List<Contestant> contestants = new ArrayList<>(idle());
        contestants.addAll(ours(realm.serviceToken()));
        contestants.addAll(keycloaks(resources));
        Map<String, List<Load.Result>> results = new LinkedHashMap<>();
        contestants.forEach(each -> each.load().run(each.connections(), Math.max(2, each.requestsEach() / 2)));
        for (int round = 0; round < ROUNDS; round++) {
            contestants.forEach(each -> results.computeIfAbsent(each.name(), name -> new ArrayList<>())
                    .add(each.load().run(each.connections(), each.requestsEach())));
        }
        BenchTable table = new BenchTable(
                "decisions",
                "| what (" + server.database().name() + ") | answers/s | p50, ms | p99, ms |",
                "|---|---|---|---|");
        results.forEach((name, runs) ->
                table.row("| " + name + " | " + Load.Result.median(runs).cells() + " |"));
        table.write();
    }

    private List<Contestant> idle() {
        String open = realm.http().base() + "/idle/open";
        String bearer = realm.http().base() + "/idle/bearer";
        String body = question(project(), false);
        return List.of(
                new Contestant("nothing, for anybody", CONNECTIONS, 3000, Load.json(open, "", body)),
                new Contestant(
                        "nothing, with Keycloak's bearer authentication",
                        CONNECTIONS,
                        1000,
                        Load.json(bearer, realm.serviceToken(), body)));
    }

    private List<Contestant> ours(String token) {
        String base = realm.base().base() + "/access/v1";
        return List.of(
                new Contestant(
                        "one decision",
                        CONNECTIONS,
                        3000,
                        Load.json(base + "/evaluation", token, question(project(), true))),
                new Contestant(
                        "50 decisions in one request",
                        CONNECTIONS,
                        1000,
                        Load.json(base + "/evaluations", token, batch(project(), true))),
                new Contestant(
                        "search over 3,000 projects, 1 connection",
                        1,
                        20,
                        Load.json(base + "/search/resource", token, search())));
    }

    private List<Contestant> keycloaks(PlainResources resources) {
        String token = resources.token();
        String base = realm.http().base() + "/authzen/access/v1";
        String tickets = realm.http().base() + "/protocol/openid-connect/token";
        Map<String, String> ticket =
                Map.of("grant_type", "urn:ietf:params:oauth:grant-type:uma-ticket", "audience", PlainResources.ID);
        Map<String, String> one = new LinkedHashMap<>(ticket);
        one.put("permission", "project 1#project.view");
        one.put("response_mode", "decision");
        Map<String, String> all = new LinkedHashMap<>(ticket);
        all.put("response_mode", "permissions");
        return List.of(
                new Contestant(
                        "Keycloak's AuthZEN, one decision",
                        CONNECTIONS,
                        500,
                        Load.json(base + "/evaluation", token, question("project 1", false))),
                new Contestant(
                        "Keycloak's AuthZEN, 50 decisions in one request",
                        CONNECTIONS,
                        250,
                        Load.json(base + "/evaluations", token, batch("project 1", false))),
                new Contestant(
                        "Keycloak's UMA decision",
                        CONNECTIONS,
                        250,
                        Load.post(tickets, annotator.token(), FORM, List.of(Http.encode(one)))),
                new Contestant(
                        "Keycloak's permissions on 3,000 resources, 1 connection",
                        1,
                        5,
                        Load.post(tickets, annotator.token(), FORM, List.of(Http.encode(all)))));
    }

    private String project() {
        return String.valueOf(acme.project("only"));
    }

    /** Keycloak's endpoint knows a person by the user name with a prefix. */
    private Map<String, Object> subject(boolean ours) {
        return Map.of("type", "user", "id", ours ? annotator.accountId() : "id:" + annotator.accountId());
    }

    private static Map<String, Object> resource(String id) {
        return Map.of("type", "project", "id", id);
    }

    private String question(String resource, boolean ours) {
        return Json.write(Map.of(
                "subject", subject(ours), "action", Map.of("name", "project.view"), "resource", resource(resource)));
    }

    private String batch(String resource, boolean ours) {
        List<Object> items = IntStream.range(0, 50)
                .<Object>mapToObj(i -> Map.of("resource", resource(resource)))
                .collect(Collectors.toList());
        return Json.write(
                Map.of("subject", subject(ours), "action", Map.of("name", "project.view"), "evaluations", items));
    }

    private String search() {
        return Json.write(Map.of(
                "subject",
                subject(true),
                "action",
                Map.of("name", "project.view"),
                "resource",
                Map.of("type", "project"),
                "page",
                Map.of("limit", PROJECTS + 1)));
    }
}
