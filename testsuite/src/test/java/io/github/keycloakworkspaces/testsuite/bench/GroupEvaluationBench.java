package io.github.keycloakworkspaces.testsuite.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.api.Filling;
import io.github.keycloakworkspaces.testsuite.mapping.HeardGroups;
import io.github.keycloakworkspaces.testsuite.server.BenchServer;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.KeycloakServer;
import io.github.keycloakworkspaces.testsuite.server.Patience;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A saved mapping gives 10,000 people in 50 groups what is due to them, while somebody asks for decisions; beside Keycloak
 * joining users to a group of its own, as its administrators do.
 */
final class GroupEvaluationBench {

    private static final int PEOPLE = BenchSize.or(10_000);
    private static final int GROUPS = 50;
    private static final int JOINED = Math.min(1_000, PEOPLE);
    private static final int CONNECTIONS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    /** The heap is asked for at the first of so many looks, which cost less. */
    private static final int LOOKS = 25;

    private static final Duration QUIET = Duration.ofSeconds(10);

    private final KeycloakServer server = BenchServer.start();
    private final TestRealm realm = TestRealm.with(server)
            .organization(
                    "acme",
                    acme -> acme.owner("owner")
                            .annotator("annotator")
                            .workspace(
                                    "First", first -> first.member("annotator").project("only", only -> {})))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final HeardGroups groups = new HeardGroups(acme);
    private final BenchTable table = new BenchTable(
            "groups",
            "| what (" + server.database().name() + ") | people/s | most memory, MB | p99 of decisions, ms |",
            "|---|---|---|---|");

    private int looks;

    @Test
    void aSavedMapping() {
        realm.change("accessTokenLifespan", 36_000);
        Filling.of(acme, PEOPLE).people().refreshStatistics();
        groups.everybodyInOneOf(
                IntStream.range(0, GROUPS).mapToObj(i -> "group " + i).toList());
        groups.everybodyIn("everybody");
        Load decisions = decisions();
        decisions.run(CONNECTIONS, WARM_UP);
        Load.Result quiet = decisions.run(CONNECTIONS, QUIET);
        table.row(String.format(Locale.ROOT, "| nothing, decisions | | | %.2f |", quiet.p99()));

        evaluate("a mapping of one group of 50", () -> groups.give("group 1", Map.of("role", "RE")));
        JsonNode mapping =
                evaluate("a mapping of a group with everybody", () -> groups.give("everybody", Map.of("role", "MA")));
        Load.Result meanwhile = decisions.during(
                CONNECTIONS, () -> evaluate("it is taken away, decisions meanwhile", () -> taken(mapping)));
        table.row(String.format(Locale.ROOT, "| those decisions | | | %.2f |", meanwhile.p99()));
        table.row(String.format(Locale.ROOT, "| Keycloak joins users to a group | %,.0f | | |", keycloaksRate()));
        table.write();
    }

    private JsonNode taken(JsonNode mapping) {
        groups.take(mapping);
        return mapping;
    }

    private JsonNode evaluate(String what, Supplier<JsonNode> change) {
        var memory = new AtomicLong();
        JsonNode changed = change.get();
        Patience.until("everybody has what the mappings give", () -> finished(memory));
        JsonNode done = groups.evaluation();
        double seconds = Duration.between(instant(done, "started_at"), instant(done, "finished_at"))
                        .toMillis()
                / 1e3;
        table.row(String.format(
                Locale.ROOT, "| %s | %,.0f | %,d | |", what, done.path("done").asInt() / seconds, memory.get() >> 20));
        return changed;
    }

    /** The database is asked, which costs the server less than a request would. */
    private boolean finished(AtomicLong memory) {
        if (looks++ % LOOKS == 0) {
            memory.accumulateAndGet(heap(), Math::max);
        }
        return !server.database()
                .query(
                        "SELECT 1 AS N FROM KW_GROUP_EVALUATION WHERE ORGANIZATION_ID = ? AND FINISHED_AT IS NOT NULL",
                        acme.id())
                .isEmpty();
    }

    /** Bytes of the heap that are in use. */
    private long heap() {
        return server.metric("jvm_memory_used_bytes{area=\"heap\"");
    }

    private static Instant instant(JsonNode evaluation, String when) {
        return Instant.parse(evaluation.path(when).asText());
    }

    private double keycloaksRate() {
        Http admin = realm.admin();
        String location =
                admin.post("/groups", Map.of("name", "native")).expect(201).header("Location");
        String group = location.substring(location.lastIndexOf('/') + 1);
        List<String> accounts = server
                .database()
                .query("SELECT USER_ID FROM KW_PERSON WHERE ACTIVE_ORGANIZATION_ID = ? ORDER BY ID", acme.id())
                .stream()
                .limit(JOINED)
                .map(row -> String.valueOf(row.get("user_id")))
                .toList();
        long start = System.nanoTime();
        Together.all(IntStream.range(0, CONNECTIONS)
                .<Callable<Integer>>mapToObj(i -> () -> join(admin, group, accounts, i))
                .toList());
        return accounts.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static int join(Http admin, String group, List<String> accounts, int first) {
        for (int i = first; i < accounts.size(); i += CONNECTIONS) {
            admin.put("/users/" + accounts.get(i) + "/groups/" + group, Map.of())
                    .expect(204);
        }
        return first;
    }

    private Load decisions() {
        realm.service("decide");
        String question = Json.write(Map.of(
                "subject", Map.of("type", "user", "id", acme.person("annotator").accountId()),
                "action", Map.of("name", "project.view"),
                "resource", Map.of("type", "project", "id", String.valueOf(acme.project("only")))));
        return Load.json(realm.base().base() + "/access/v1/evaluation", realm.serviceToken(), question);
    }
}
