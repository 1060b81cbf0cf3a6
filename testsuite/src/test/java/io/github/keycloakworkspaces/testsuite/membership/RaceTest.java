package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Two administrators who do not know of each other. */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class RaceTest {

    private static final int ROUNDS = 25;

    private final TestOrganization acme = TestRealm.draft()
            .organization("acme", organization -> {
                organization.owner("owner").administrator("admin").administrator("other");
                IntStream.range(0, ROUNDS).forEach(round -> organization.pending("pending" + round));
            })
            .create()
            .organization("acme");
    private final Person one = acme.person("admin");
    private final Person two = acme.person("other");

    @Test
    void activatingAndDeletingEndInOneOfTheTwo() {
        for (int round = 0; round < ROUNDS; round++) {
            String person = "pending" + round;
            long number = acme.number(person);

            var answers = race(() -> acme.changeRole(one, number, "AN"), () -> acme.delete(two, number));

            assertThat(answers).extracting(Response::status).isSubsetOf(200, 204, 404, 409);
            boolean deleted = answers.get(1).status() == 204;
            assertThat(isListed(person)).as("%s", answers).isNotEqualTo(deleted);
            assertThat(hasClaim(person)).as("%s", answers).isEqualTo(!deleted);
        }
    }

    @Test
    void twoRolesEndInOneOfThem() {
        for (int round = 0; round < ROUNDS; round++) {
            String person = "pending" + round;
            long number = acme.number(person);

            var answers = race(() -> acme.changeRole(one, number, "AN"), () -> acme.changeRole(two, number, "RE"));

            assertThat(answers)
                    .extracting(Response::status)
                    .isSubsetOf(200, 409)
                    .contains(200);
            assertThat(acme.member(person).path("role").asText()).isIn("AN", "RE");
        }
    }

    @Test
    void aMemberIsDeletedByOneOfTheTwo() {
        for (int round = 0; round < ROUNDS; round++) {
            long number = acme.number("pending" + round);

            var answers = race(() -> acme.delete(one, number), () -> acme.delete(two, number));

            assertThat(answers).extracting(Response::status).contains(204).isSubsetOf(204, 404, 409);
            assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        }
    }

    /** Two administrators who take the role from each other: somebody without a role has no say any more. */
    @Test
    void administratorsDoNotBothLoseTheirRole() {
        long first = acme.number("admin");
        long second = acme.number("other");
        for (int round = 0; round < ROUNDS; round++) {
            var answers = race(() -> acme.changeRole(one, second, "AN"), () -> acme.changeRole(two, first, "AN"));

            assertThat(answers).extracting(Response::status).contains(200).isSubsetOf(200, 401, 403, 409);
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            acme.changeRole(acme.owner(), first, "AD").expect(200);
            acme.changeRole(acme.owner(), second, "AD").expect(200);
        }
    }

    /** Either the account is gone first, or the organization keeps an Owner without one, until ownership is passed on. */
    @Test
    void anAccountIsDeletedWhileItBecomesTheOwners() {
        TestRealm realm = acme.realm();
        String transfer = "/api/organizations/" + acme.id() + "/owner";
        long owner = acme.number("owner");
        for (int round = 0; round < ROUNDS; round++) {
            String person = "pending" + round;
            long number = acme.number(person);
            acme.changeRole(one, number, "AN").expect(200);
            String account = acme.person(person).accountId();
            var manager = realm.service("manage");

            var answers = race(
                    () -> manager.post(transfer, Map.of("user_id", number)),
                    () -> realm.admin().delete("/users/" + account));

            assertThat(answers.get(1).status()).isEqualTo(204);
            assertThat(answers.get(0).status()).isIn(200, 404, 409);
            realm.service("manage").post(transfer, Map.of("user_id", owner));
            assertThat(acme.member("owner").path("role").asText()).isEqualTo("OW");
        }
    }

    /** What each of the two would leave them is what the other one takes. */
    @Test
    void whoeverIsTakenOutOfBothOrganizationsAtOnceWorksInNone() {
        TestRealm realm = TestRealm.draft()
                .organization("acme", RaceTest::workers)
                .organization("globex", RaceTest::workers)
                .create();
        TestOrganization left = realm.organization("acme");
        TestOrganization right = realm.organization("globex");
        for (int round = 0; round < ROUNDS; round++) {
            Person person = realm.person(worker(round));
            long number = left.number(worker(round));
            person.signIn();

            var answers = race(() -> left.delete(left.owner(), number), () -> right.delete(right.owner(), number));

            assertThat(answers).extracting(Response::status).containsOnly(204);
            assertThat(realm.server()
                            .database()
                            .query("SELECT ACTIVE_ORGANIZATION_ID AS WORKPLACE FROM KW_PERSON WHERE ID = ?", number))
                    .singleElement()
                    .satisfies(row -> assertThat(row.get("workplace")).isNull());
            assertThat(person.sessions()).isEmpty();
        }
    }

    private static void workers(OrganizationDraft organization) {
        organization.owner("owner");
        IntStream.range(0, ROUNDS).forEach(round -> organization.annotator(worker(round)));
    }

    private static String worker(int round) {
        return "worker" + round + "@both.example";
    }

    private static List<Response> race(Callable<Response> left, Callable<Response> right) {
        return Together.all(List.of(left, right));
    }

    private boolean isListed(String person) {
        String email = acme.person(person).email();
        return acme.members().stream().map(TestOrganization::emailOf).anyMatch(email::equals);
    }

    private boolean hasClaim(String person) {
        var grant = acme.person(person).directGrant();
        return grant.status() == 200 && !acme.person(person).signIn().claim().isMissingNode();
    }
}
