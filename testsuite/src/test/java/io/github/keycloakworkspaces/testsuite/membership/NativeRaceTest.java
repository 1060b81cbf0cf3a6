package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** An administrator of the realm and one of the organization who do something with the same person at the same moment. */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class NativeRaceTest {

    private static final int ROUNDS = 20;

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", organization -> {
                organization.owner("owner");
                IntStream.range(0, ROUNDS).forEach(round -> organization.annotator("person" + round));
            })
            .create();
    private final TestOrganization acme = realm.organization("acme");

    @Test
    void removingNativelyAndDeactivating() {
        forEachPerson((person, number) ->
                List.of(() -> acme.removeNatively(person), () -> acme.changeRole(acme.owner(), number, "DI")));
    }

    @Test
    void removingNativelyAndDeleting() {
        forEachPerson((person, number) ->
                List.of(() -> acme.removeNatively(person), () -> acme.delete(acme.owner(), number)));
    }

    @Test
    void removingNativelyAndGivingARole() {
        forEachPerson((person, number) ->
                List.of(() -> acme.removeNatively(person), () -> acme.changeRole(acme.owner(), number, "RE")));
    }

    @Test
    void addingNativelyAndActivating() {
        IntStream.range(0, ROUNDS).forEach(round -> acme.give("person" + round, "DI"));

        forEachPerson((person, number) ->
                List.of(() -> acme.addNatively(person), () -> acme.changeRole(acme.owner(), number, "AN")));
    }

    @Test
    void removingTheAccountAndGivingARole() {
        forEachPerson((person, number) -> List.of(
                () -> realm.admin().delete("/users/" + acme.person(person).accountId()),
                () -> acme.changeRole(acme.owner(), number, "RE")));
        assertThat(acme.members()).hasSize(1);
    }

    private interface Changes {
        List<Callable<Response>> of(String person, long number);
    }

    /** Whoever wins: people are on the native list exactly if they are pending or working members of ours. */
    private void forEachPerson(Changes changes) {
        for (int round = 0; round < ROUNDS; round++) {
            String person = "person" + round;
            long number = acme.number(person);

            List<Response> answers = Together.all(changes.of(person, number));

            assertThat(answers).extracting(Response::status).as("%s", answers).anyMatch(status -> status < 300);
            assertThat(acme.nativeMembers().contains(acme.person(person).email()))
                    .as("%s", answers)
                    .isEqualTo(isMirrored(person));
        }
    }

    private boolean isMirrored(String person) {
        return acme.members().stream()
                .filter(member -> TestOrganization.emailOf(member)
                        .equals(acme.person(person).email()))
                .anyMatch(member -> !member.path("role").asText().equals("DI"));
    }
}
