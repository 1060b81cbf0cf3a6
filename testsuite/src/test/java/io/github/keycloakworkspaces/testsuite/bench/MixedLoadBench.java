package io.github.keycloakworkspaces.testsuite.bench;

import static java.util.Objects.requireNonNull;

import io.github.keycloakworkspaces.testsuite.api.Filling;
import io.github.keycloakworkspaces.testsuite.server.BenchServer;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.KeycloakServer;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a day looks like, for ten minutes: of 20 requests, 16 ask for a decision, 3 for a page of a list and 1 changes a
 * role. A line for each minute shows whether anything grows.
 */
final class MixedLoadBench {

    private static final int CONNECTIONS = 8;
    private static final int MINUTES = 10;
    private static final int ROWS = 1000;
    private static final int CHANGING = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String DECISIONS = "decisions";
    private static final String LISTS = "lists";
    private static final String CHANGES = "changes";

    private final KeycloakServer server = BenchServer.start();
    private final TestRealm realm = TestRealm.with(server)
            .organization("acme", acme -> {
                acme.owner("owner").annotator("annotator");
                IntStream.range(0, CHANGING).forEach(i -> acme.annotator("changing" + i));
                acme.workspace("First", first -> first.member("annotator").project("only", only -> {}));
            })
            .create();
    private final TestOrganization acme = realm.organization("acme");

    @Test
    void aDay() {
        realm.change("accessTokenLifespan", 36_000);
        realm.service("decide");
        Filling.of(acme, ROWS).everything();
        Filling.of(acme, ROWS).refreshStatistics();
        List<Load.Part> parts = parts();
        Load.mix(parts, CONNECTIONS, WARM_UP);
        var table = new BenchTable(
                "load",
                "| minute (" + server.database().name() + ") | answers/s | decisions, p50 and p99, ms | lists, ms "
                        + "| changes, ms | heap, MB | most connections to the database |",
                "|---|---|---|---|---|---|---|");
        for (int minute = 1; minute <= MINUTES; minute++) {
            Map<String, Load.Result> results = Load.mix(parts, CONNECTIONS, MINUTE);
            double rate =
                    results.values().stream().mapToDouble(Load.Result::rate).sum();
            table.row(String.format(
                    Locale.ROOT,
                    "| %d | %,.0f | %s | %s | %s | %,d | %d |",
                    minute,
                    rate,
                    times(results, DECISIONS),
                    times(results, LISTS),
                    times(results, CHANGES),
                    server.metric("jvm_memory_used_bytes{area=\"heap\"") >> 20,
                    server.metric("agroal_max_used_count")));
        }
        table.write();
    }

    private static String times(Map<String, Load.Result> results, String name) {
        Load.Result result = requireNonNull(results.get(name), name);
        return String.format(Locale.ROOT, "%.1f, %.1f", result.p50(), result.p99());
    }

    /** In turn each of those who change gets another role, and 20 requests later the old one again. */
    private List<Load.Part> parts() {
        Person owner = acme.owner();
        String api = owner.api().base();
        String members = api + acme.memberships();
        List<String> lists =
                List.of(members + "?page_size=20", api + "/projects/?page_size=20", api + "/workspaces/?page_size=20");
        Load.Part decision = decision();
        List<Load.Part> parts = new ArrayList<>();
        for (int turn = 0; turn < 2 * CHANGING; turn++) {
            parts.addAll(Collections.nCopies(16, decision));
            lists.forEach(list -> parts.add(Load.Part.of(LISTS, "GET", list, owner.token(), "")));
            String change = Json.write(
                    Map.of("user_id", acme.number("changing" + turn / 2), "role", turn % 2 == 0 ? "RE" : "AN"));
            parts.add(Load.Part.of(CHANGES, "PATCH", members, owner.token(), change));
        }
        return parts;
    }

    private Load.Part decision() {
        String question = Json.write(Map.of(
                "subject", Map.of("type", "user", "id", acme.person("annotator").accountId()),
                "action", Map.of("name", "project.view"),
                "resource", Map.of("type", "project", "id", String.valueOf(acme.project("only")))));
        return Load.Part.of(
                DECISIONS, "POST", realm.base().base() + "/access/v1/evaluation", realm.serviceToken(), question);
    }
}
