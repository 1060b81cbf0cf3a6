package io.github.keycloakworkspaces.testsuite.bench;

import io.github.keycloakworkspaces.testsuite.server.Cluster;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Decisions of two nodes on one machine: of one of them, of both, and of both while somebody changes roles in the same
 * organization as fast as the server lets them, so that what the nodes remember is forgotten all the time.
 */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class ClusterBench {

    private static final int CONNECTIONS = 8;
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final Cluster CLUSTER = Cluster.shared();

    private final TestRealm realm = TestRealm.with(CLUSTER.server())
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .annotator("changing")
                            .workspace(
                                    "First", first -> first.member("annotator").project("only", only -> {})))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final AtomicInteger changes = new AtomicInteger();

    @Test
    void decisions() throws InterruptedException {
        realm.service("decide");
        List<Load> both = List.of(load(1), load(2));
        both.forEach(node -> node.run(CONNECTIONS, WARM_UP));
        Map<String, List<Load.Result>> results = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            add(results, "one node", Load.run(both.subList(0, 1), CONNECTIONS, ROUND));
            add(results, "two nodes", Load.run(both, CONNECTIONS, ROUND));
            add(results, "two nodes, roles change", whileRolesChange(both));
        }
        var table = new BenchTable(
                "cluster", "| one decision (postgres) | answers/s | p50, ms | p99, ms |", "|---|---|---|---|");
        results.forEach((name, runs) ->
                table.row("| " + name + " | " + Load.Result.median(runs).cells() + " |"));
        table.row("");
        table.row("Role changes a second meanwhile: " + changes.get() / (ROUNDS * ROUND.toSeconds()));
        table.write();
    }

    private static void add(Map<String, List<Load.Result>> results, String name, Load.Result result) {
        results.computeIfAbsent(name, unused -> new ArrayList<>()).add(result);
    }

    private Load.Result whileRolesChange(List<Load> nodes) throws InterruptedException {
        var done = new AtomicBoolean();
        var changer = new Thread(() -> change(done));
        changer.start();
        try {
            return Load.run(nodes, CONNECTIONS, ROUND);
        } finally {
            done.set(true);
            changer.join();
        }
    }

    private void change(AtomicBoolean done) {
        while (!done.get()) {
            acme.give("changing", changes.incrementAndGet() % 2 == 0 ? "AN" : "RE");
        }
    }

    private Load load(int node) {
        String question = Json.write(Map.of(
                "subject", Map.of("type", "user", "id", acme.person("annotator").accountId()),
                "action", Map.of("name", "project.view"),
                "resource", Map.of("type", "project", "id", String.valueOf(acme.project("only")))));
        Http base = CLUSTER.node(node).here(realm.base());
        return Load.json(base.base() + "/access/v1/evaluation", realm.serviceToken(), question);
    }
}
