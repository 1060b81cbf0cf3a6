package io.github.keycloakworkspaces.testsuite.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Identity providers send in parallel. */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class ScimRaceTest {

    private static final int THREADS = 4;
    private static final int CHANGES = 50;

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", acme -> acme.owner("owner"))
            .organization("globex", globex -> globex.owner("owner"))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Provisioning scim = Provisioning.of(acme).defaultRole("AN");

    @Test
    void ofTwoWhoMakeTheSamePersonOneDoes() {
        for (int round = 0; round < 5; round++) {
            var ada = Map.of("userName", "ada" + round + "@acme.example");

            List<Response> answers = Together.all(
                    List.of(() -> scim.send("POST", "/Users", ada), () -> scim.send("POST", "/Users", ada)));

            assertThat(answers).extracting(Response::status).containsExactlyInAnyOrder(201, 409);
            assertThat(scim.found("userName eq \"ada" + round + "@acme.example\""))
                    .isEqualTo(1);
        }
    }

    @Test
    void ofTwoWhoMakeTheSameGroupOneDoes() {
        var group = Map.of("displayName", "Reviewers");

        List<Response> answers = Together.all(
                List.of(() -> scim.send("POST", "/Groups", group), () -> scim.send("POST", "/Groups", group)));

        assertThat(answers).extracting(Response::status).containsExactlyInAnyOrder(201, 409);
    }

    /** Whoever comes second is told to try again, and finds the account. */
    @Test
    void twoOrganizationsMakeOneAccountForOnePerson() {
        var other = Provisioning.of(realm.organization("globex"));
        for (int round = 0; round < 5; round++) {
            var ada = Map.of("userName", "both" + round + "@elsewhere.example");

            List<Response> answers = Together.all(
                    List.of(() -> scim.send("POST", "/Users", ada), () -> other.send("POST", "/Users", ada)));

            assertThat(answers).extracting(Response::status).contains(201).isSubsetOf(201, 503);
            scim.send("POST", "/Users", ada);
            other.send("POST", "/Users", ada);
            assertThat(scim.found("userName eq \"both" + round + "@elsewhere.example\""))
                    .isEqualTo(1);
            assertThat(other.found("userName eq \"both" + round + "@elsewhere.example\""))
                    .isEqualTo(1);
        }
    }

    /** Fault 9: each thread adds people of its own, and takes every second of them out again. */
    @Test
    void changesOfOneGroupAtATimeEndAsOneAfterTheOther() {
        scim.map("Reviewers", "RE");
        List<String> people = IntStream.range(0, THREADS * CHANGES / 2)
                .mapToObj(number -> scim.make("person" + number + "@acme.example"))
                .toList();
        String group = scim.group("Reviewers", List.of());

        Together.all(IntStream.range(0, THREADS)
                .mapToObj(thread -> changes(group, share(people, thread)))
                .toList());

        Set<String> expected = IntStream.range(0, THREADS)
                .mapToObj(thread -> share(people, thread))
                .flatMap(share -> kept(share).stream())
                .collect(Collectors.toSet());
        assertThat(scim.members(group)).isEqualTo(expected);
        for (String person : people) {
            assertThat(scim.role(person)).isEqualTo(expected.contains(person) ? "RE" : "AN");
        }
    }

    private Callable<Integer> changes(String group, List<String> share) {
        return () -> {
            List<Response> answers = new ArrayList<>();
            List<String> kept = kept(share);
            for (String person : share) {
                answers.add(scim.add(group, List.of(person)));
                boolean goes = !kept.contains(person);
                answers.add(goes ? scim.remove(group, person) : scim.add(group, List.of(person)));
            }
            assertThat(answers).extracting(Response::status).containsOnly(200);
            return answers.size();
        };
    }

    private static List<String> share(List<String> people, int thread) {
        int size = people.size() / THREADS;
        return people.subList(thread * size, (thread + 1) * size);
    }

    private static List<String> kept(List<String> share) {
        return IntStream.range(0, share.size())
                .filter(number -> number % 2 == 0)
                .mapToObj(share::get)
                .toList();
    }
}
