package io.github.keycloakworkspaces.testsuite.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.decision.GeneratedWorld.Thing;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Servers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Keycloak's authorization services, its evaluation of policies for administrators and its own AuthZEN endpoint answer
 * as ours does, for every person, action and thing of a generated organization.
 */
@Tag("once")
final class SameAnswersTest {

    private static final long SEED = 20261125;
    private static final int SINGLE_QUESTIONS = 60;
    private static final GeneratedWorld WORLD = new GeneratedWorld(SEED);
    private static final List<Thing> THINGS = WORLD.things();
    private static final Http SERVICE = WORLD.realm().service("decide");
    private static final ResourceServer SERVER = WORLD.resourceServer();

    /** What our own endpoint permits: by person, the actions on each thing. */
    private static final Map<String, Map<String, Set<String>>> OURS = Stream.concat(
                    GeneratedWorld.WORKING.stream(), GeneratedWorld.OTHERS.stream())
            .collect(Collectors.toMap(person -> person, SameAnswersTest::ours));

    @Test
    void theWorldIsWorthAsking() {
        assertThat(OURS.get("owner@acme.example")).hasSameSizeAs(THINGS);
        assertThat(OURS.get("stranger@mail.example")).isEmpty();
        assertThat(OURS.get("pending@acme.example")).isEmpty();
        assertThat(List.of("manager", "reviewer", "annotator"))
                .allSatisfy(person -> assertThat(OURS.get(person + "@acme.example"))
                        .isNotEmpty()
                        .isNotEqualTo(OURS.get(person + "2@acme.example")));
    }

    @Test
    void aTicketForEverythingSaysTheSame() {
        assertThat(GeneratedWorld.WORKING)
                .allSatisfy(
                        person -> assertThat(SERVER.permissions(WORLD.realm().person(person)))
                                .isEqualTo(OURS.get(person)));
    }

    @Test
    void aTicketForOneThingSaysTheSame() {
        var random = new Random(SEED);

        assertThat(Stream.generate(() -> any(random)).limit(SINGLE_QUESTIONS))
                .allSatisfy(asked -> assertThat(SERVER.permits(
                                WORLD.realm().person(asked.person()), asked.resource() + "#" + asked.action()))
                        .isEqualTo(permitted(asked)));
    }

    @Test
    void theEvaluationOfPoliciesSaysTheSame() {
        Map<String, Set<String>> everything =
                THINGS.stream().collect(Collectors.toMap(Thing::resource, thing -> Set.copyOf(GeneratedWorld.ACTIONS)));

        assertThat(OURS)
                .allSatisfy((person, permitted) -> assertThat(
                                SERVER.evaluate(WORLD.realm().person(person), everything))
                        .isEqualTo(permitted));
    }

    @Test
    void keycloaksOwnAuthZenSaysTheSame() {
        Http realm =
                Servers.ofOtherBuild().http().below("/realms/" + WORLD.realm().name());
        Http authzen = realm.bearer(SERVER.serviceToken(realm)).below("/authzen/access/v1");

        assertThat(OURS)
                .allSatisfy((person, permitted) ->
                        assertThat(batch(authzen, person)).isEqualTo(permitted));
    }

    private record Asked(String person, String resource, String action) {}

    private static boolean permitted(Asked asked) {
        return OURS.getOrDefault(asked.person(), Map.of())
                .getOrDefault(asked.resource(), Set.of())
                .contains(asked.action());
    }

    private static Asked any(Random random) {
        return new Asked(
                any(random, GeneratedWorld.WORKING),
                any(random, THINGS).resource(),
                any(random, GeneratedWorld.ACTIONS));
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Map<String, Set<String>> ours(String person) {
        var permitted = new TreeMap<String, Set<String>>();
        for (Thing thing : THINGS) {
            Set<String> actions = GeneratedWorld.ACTIONS.stream()
                    .filter(action ->
                            thing.question().by(Question.may(person, action)).answer(SERVICE))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!actions.isEmpty()) {
                permitted.put(thing.resource(), actions);
            }
        }
        return permitted;
    }

    private static Map<String, Set<String>> batch(Http authzen, String person) {
        var asked = new ArrayList<Asked>();
        THINGS.forEach(thing ->
                GeneratedWorld.ACTIONS.forEach(action -> asked.add(new Asked(person, thing.resource(), action))));
        Map<String, String> types = THINGS.stream().collect(Collectors.toMap(Thing::resource, Thing::type));
        var questions = asked.stream()
                .map(one -> Map.of(
                        "action",
                        Map.of("name", one.action()),
                        "resource",
                        Map.of("type", types.get(one.resource()), "id", one.resource())))
                .toList();
        JsonNode answers = authzen.post(
                        "/evaluations",
                        Map.of("subject", Map.of("type", "user", "id", "username:" + person), "evaluations", questions))
                .expect(200)
                .json()
                .path("evaluations");
        assertThat(answers).hasSameSizeAs(asked);
        var permitted = new TreeMap<String, Set<String>>();
        for (int i = 0; i < asked.size(); i++) {
            if (answers.path(i).path("decision").asBoolean()) {
                permitted
                        .computeIfAbsent(asked.get(i).resource(), resource -> new TreeSet<>())
                        .add(asked.get(i).action());
            }
        }
        return permitted;
    }
}
