package io.github.keycloakworkspaces.testsuite.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Documents that are applied while somebody else changes the same. */
final class DocumentRaceTest {

    private static final int ROUNDS = 15;

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    organization ->
                            organization.owner("owner").administrator("heir").administrator("named"))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final DocumentApi documents = DocumentApi.of(realm);

    @Test
    void ownershipIsPassedOnByTheOwnerAndByADocument() {
        Map<String, Object> document = Map.of("owner", acme.person("named").email());
        Map<String, Object> heir = Map.of("user_id", acme.number("heir"));
        for (int round = 0; round < ROUNDS; round++) {
            documents.put("acme", Map.of("owner", acme.person("owner").email())).expect(200);

            List<Response> answers = Together.all(List.of(
                    () -> acme.owner().api().post("/organizations/" + acme.id() + "/owner", heir),
                    () -> documents.put("acme", document)));

            assertThat(answers.get(0).status()).as("%s", answers).isIn(200, 403);
            assertThat(answers.get(1).status()).as("%s", answers).isEqualTo(200);
            assertThat(acme.member("named").path("role").asText()).isEqualTo("OW");
        }
    }

    /** Both give the accounts their numbers. */
    @Test
    void twoDocumentsNameTheSameNewPeople() {
        for (int round = 0; round < ROUNDS; round++) {
            String person = "new" + round + "@acme.example";
            realm.addAccount(person, person, true);
            Map<String, Object> document = Map.of("owner", person);
            String left = "left" + round;
            String right = "right" + round;

            List<Response> answers =
                    Together.all(List.of(() -> documents.put(left, document), () -> documents.put(right, document)));

            assertThat(answers)
                    .extracting(Response::status)
                    .as("%s", answers)
                    .contains(201)
                    .isSubsetOf(201, 503);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 503)
                    .allSatisfy(answer -> answer.expect(503, "database.collision"));
        }
    }

    @Test
    void twoDocumentsCreateOneOrganization() {
        for (int round = 0; round < ROUNDS; round++) {
            String alias = "twice" + round;
            Map<String, Object> document = Map.of("owner", acme.person("owner").email());

            List<Response> answers =
                    Together.all(List.of(() -> documents.put(alias, document), () -> documents.put(alias, document)));

            assertThat(answers)
                    .extracting(Response::status)
                    .as("%s", answers)
                    .contains(201)
                    .isSubsetOf(201, 200, 503);
        }
    }
}
