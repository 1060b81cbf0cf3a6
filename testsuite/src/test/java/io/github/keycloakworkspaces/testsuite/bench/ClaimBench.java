package io.github.keycloakworkspaces.testsuite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.api.Filling;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What the claim costs somebody in 1, 100 and 2,000 organizations, beside tokens of an app that doesn't get it: all in
 * turn, so that all see the same machine. First with the mirror of memberships switched off, then with Keycloak's own
 * lists filled.
 */
final class ClaimBench {

    private static final int WARM_UP = 60;
    private static final int ROUNDS = 200;
    private static final int LISTED_WARM_UP = 5;
    private static final int LISTED_ROUNDS = 40;

    /** The first sign-in of somebody whom Keycloak lists in 2,000 organizations takes minutes. */
    private static final List<String> LISTED = List.of("one", "hundred");

    private static final double ALLOWED = 1.2;

    private static final List<String> CLIENTS = List.of(TestRealm.STRANGER, TestRealm.APP);
    private static final List<String> TURNED = List.of(TestRealm.APP, TestRealm.STRANGER);
    private static final Map<String, Integer> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("one", 1);
        PEOPLE.put("hundred", 100);
        PEOPLE.put("many", 2_000);
    }

    /** Milliseconds, and the length of the access token. */
    private record Cost(double refresh, double signIn, int token) {}

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "first",
                    first -> first.owner("owner")
                            .annotator("one")
                            .annotator("hundred")
                            .annotator("many")
                            .workspace(
                                    "First",
                                    shared -> shared.member("one")
                                            .member("hundred")
                                            .member("many")
                                            .project("only", only -> {})))
            .create();
    private final TestOrganization first = realm.organization("first");
    private final List<String> lines = new ArrayList<>();

    @Test
    void tokensOfPeopleInManyOrganizations() {
        realm.mirror(false);
        realm.bringInStep();
        PEOPLE.forEach((name, organizations) -> {
            if (organizations > 1) {
                Filling.of(first, organizations - 1).organizations(first.person(name));
            }
        });
        Filling.of(first, 1).refreshStatistics();

        Map<String, Cost> off = table("the mirror is off", List.copyOf(PEOPLE.keySet()), WARM_UP, ROUNDS);

        Filling.of(first, 1).nativeLists();
        Filling.of(first, 1).refreshStatistics();
        realm.mirror(true);
        realm.admin().post("/clear-user-cache", Map.of()).expect(204);
        realm.admin().post("/clear-realm-cache", Map.of()).expect(204);
        table("Keycloak lists the members", LISTED, LISTED_WARM_UP, LISTED_ROUNDS);
        write();
        assertThat(cost(off, "many", TestRealm.APP).refresh())
                .isLessThan(ALLOWED * cost(off, "one", TestRealm.APP).refresh());
    }

    private Map<String, Cost> table(String state, List<String> people, int warmUp, int rounds) {
        Map<String, Samples> samples = new LinkedHashMap<>();
        for (int round = 0; round < warmUp + rounds; round++) {
            boolean even = round % 2 == 0;
            for (String name : people) {
                for (String client : even ? CLIENTS : TURNED) {
                    var measured = samples.computeIfAbsent(key(name, client), unused -> new Samples());
                    measure(first.person(name), client, round < warmUp ? new Samples() : measured);
                }
            }
        }
        Map<String, Cost> costs = new LinkedHashMap<>();
        samples.forEach((key, measured) -> costs.put(key, measured.cost()));
        report(state, people, costs);
        return costs;
    }

    private static void measure(Person person, String client, Samples samples) {
        Timed signIn = Timed.of(() -> person.directGrant(client));
        String refreshToken = signIn.answer().json().path("refresh_token").asText();
        Timed refresh = Timed.of(() -> person.refresh(client, refreshToken));
        samples.signIns.add(signIn.nanoseconds());
        samples.refreshes.add(refresh.nanoseconds());
        samples.token = refresh.answer().json().path("access_token").asText().length();
    }

    private static final class Samples {

        private final List<Long> refreshes = new ArrayList<>();
        private final List<Long> signIns = new ArrayList<>();
        private int token;

        Cost cost() {
            return new Cost(median(refreshes), median(signIns), token);
        }
    }

    private record Timed(Response answer, long nanoseconds) {

        static Timed of(Supplier<Response> request) {
            long start = System.nanoTime();
            Response answer = request.get();
            long taken = System.nanoTime() - start;
            return new Timed(answer.expect(200), taken);
        }
    }

    private void report(String state, List<String> people, Map<String, Cost> costs) {
        lines.add("");
        lines.add("| organizations of the person; " + state + " ("
                + realm.server().database().name()
                + ") | refresh without the claim, ms | with it, ms | as for 1 | sign-in without, ms | with it, ms"
                + " | token without, bytes | with it, bytes |");
        lines.add("|---|---|---|---|---|---|---|---|");
        double one = cost(costs, "one", TestRealm.APP).refresh();
        people.forEach(name -> {
            Cost without = cost(costs, name, TestRealm.STRANGER);
            Cost with = cost(costs, name, TestRealm.APP);
            lines.add(String.format(
                    Locale.ROOT,
                    "| %,d | %.2f | %.2f | %.2f | %.2f | %.2f | %d | %d |",
                    PEOPLE.get(name),
                    without.refresh(),
                    with.refresh(),
                    with.refresh() / one,
                    without.signIn(),
                    with.signIn(),
                    without.token(),
                    with.token()));
        });
    }

    private static Cost cost(Map<String, Cost> costs, String name, String client) {
        return costs.getOrDefault(key(name, client), new Cost(0, 0, 0));
    }

    private static String key(String name, String client) {
        return name + " " + client;
    }

    private static double median(List<Long> nanoseconds) {
        return nanoseconds.stream().sorted().toList().get(nanoseconds.size() / 2) / 1e6;
    }

    private void write() {
        try {
            Path file = Path.of(System.getProperty("workspaces.target"), "bench", "claims.md");
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
