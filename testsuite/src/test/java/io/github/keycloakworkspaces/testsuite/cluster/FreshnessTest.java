package io.github.keycloakworkspaces.testsuite.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.decision.Search;
import io.github.keycloakworkspaces.testsuite.server.Cluster;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Leavers;
import io.github.keycloakworkspaces.testsuite.server.Patience;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A decision that starts on one node after the other's answer never uses what was before. */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
class FreshnessTest {

    private static final int ROUNDS = 25;
    private static final int ROUNDS_OF_A_RACE = 250;
    private static final int SEARCHES = 20;
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Cluster CLUSTER = Cluster.shared();

    private final TestRealm realm = TestRealm.with(CLUSTER.server())
            .organization(
                    "acme",
                    organization -> organization
                            .everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology.member("annotator").project("chest-xray", project -> {})))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Http service = realm.service("decide");
    private final Http one = CLUSTER.node(1).here(service);
    private final Http other = CLUSTER.node(2).here(service);

    private Question may(String person) {
        return Question.may(acme.person(person).accountId(), "workspace.create")
                .on("organization", String.valueOf(acme.id()));
    }

    /** Each round takes away on one node and asks the other, with the roles of the nodes exchanged the next time. */
    @Test
    void whatWasTakenIsGoneEverywhere() {
        assertThat(staleAnswers(ROUNDS)).isEmpty();
    }

    /** Others who ask meanwhile are what brings an old state back into a cache that is not careful. */
    @Test
    void whatWasTakenIsGoneEverywhereWhileOthersAsk() throws InterruptedException {
        var done = new AtomicBoolean();
        var question = may("annotator");
        List<Thread> readers = List.of(
                new Thread(() -> askUntil(done, question, one)), new Thread(() -> askUntil(done, question, other)));
        readers.forEach(Thread::start);
        List<String> stale = staleAnswers(ROUNDS_OF_A_RACE);
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }

        assertThat(stale).isEmpty();
    }

    /** What a search may look at is remembered, too. */
    @Test
    void whatWasTakenIsFoundNowhere() {
        Search search = Search.things(acme.person("annotator").accountId(), "project.view", "project");
        String xray = String.valueOf(acme.project("chest-xray"));
        String members = "/workspaces/" + acme.workspace("Radiology") + "/memberships/";
        Map<String, Long> annotator = Map.of("user", acme.number("annotator"));
        for (int round = 0; round < SEARCHES; round++) {
            assertThat(search.found(one)).containsExactly(xray);
            assertThat(search.found(other)).containsExactly(xray);

            Http api = CLUSTER.node(1 + round % 2).here(acme.owner().api());
            api.text("DELETE", members, "application/json", Json.write(annotator))
                    .expect(204);
            assertThat(search.found(one)).isEmpty();
            assertThat(search.found(other)).isEmpty();

            api.post(members, annotator).expect(200);
        }
    }

    /** Project roles go with the last membership, and so does what is remembered of them. */
    @Test
    void whatALeaverHadIsBackNowhere() {
        long xray = acme.project("chest-xray");
        Question review = Question.may(acme.person("annotator").accountId(), "review.access")
                .on("project", String.valueOf(xray));
        String members = "/workspaces/" + acme.workspace("Radiology") + "/memberships/";
        Map<String, Long> annotator = Map.of("user", acme.number("annotator"));
        var reviewer = Map.of("user", acme.number("annotator"), "project", xray, "role", "RE");
        for (int round = 0; round < SEARCHES; round++) {
            Http api = CLUSTER.node(1 + round % 2).here(acme.owner().api());
            api.post("/projects/roles/", reviewer).expect(201);
            assertThat(review.answer(one)).isTrue();
            assertThat(review.answer(other)).isTrue();

            api.text("DELETE", members, "application/json", Json.write(annotator))
                    .expect(204);
            api.post(members, annotator).expect(200);

            assertThat(review.answer(one)).isFalse();
            assertThat(review.answer(other)).isFalse();
        }
    }

    /** As if a message between the nodes were lost: the row changes and nobody is told. */
    @Test
    void whatNobodyToldIsNoticedWithinHalfAMinute() {
        var question = may("manager");
        assertThat(question.answer(one)).isTrue();
        assertThat(question.answer(other)).isTrue();

        CLUSTER.database().update("UPDATE KW_MEMBER SET ROLE = 'AN' WHERE PERSON_ID = ?", acme.number("manager"));
        Instant noticed = Instant.now().plus(LIMIT);

        List.of(one, other)
                .forEach(node -> Patience.until("denied", () -> {
                    boolean late = Instant.now().isAfter(noticed);
                    boolean permitted = question.answer(node);
                    assertThat(permitted && late)
                            .as("permitted to who asked after the limit")
                            .isFalse();
                    return !permitted;
                }));
    }

    @Test
    void whoIsDisabledInKeycloakMayNothingAnywhere() {
        var question = may("manager");
        assertThat(question.answer(other)).isTrue();

        CLUSTER.node(1)
                .here(realm.admin())
                .put("/users/" + acme.person("manager").accountId(), Map.of("enabled", false))
                .expect(204);

        assertThat(question.answer(other)).isFalse();
    }

    /** By what Keycloak tells of with no event. */
    @Test
    void whoIsDisabledByAWorkflowMayNothingAnywhere() {
        var question = may("manager");
        assertThat(question.answer(one)).isTrue();
        assertThat(question.answer(other)).isTrue();

        Leavers.by(CLUSTER.node(1).here(realm.admin())).leave(acme.person("manager"));

        assertThat(question.answer(one)).isFalse();
        assertThat(question.answer(other)).isFalse();
    }

    @Test
    void anOrganizationThatIsDisabledInKeycloakGivesNothingAnywhere() {
        var question = may("manager");
        assertThat(question.answer(one)).isTrue();
        assertThat(question.answer(other)).isTrue();

        acme.disable();

        assertThat(question.answer(one)).isFalse();
        assertThat(question.answer(other)).isFalse();
    }

    @Test
    void aRemovedAccountMayNothingAnywhere() {
        var question = may("manager");
        String account = acme.person("manager").accountId();
        assertThat(question.answer(other)).isTrue();

        CLUSTER.node(1).here(realm.admin()).delete("/users/" + account).expect(204);

        assertThat(question.answer(other)).isFalse();
    }

    /** The service's token is remembered for five seconds, its role no longer than until it is taken. */
    @Test
    void aServiceThatLosesItsRoleAsksNoMore() {
        var question = may("manager");
        assertThat(question.answer(other)).isTrue();

        realm.takeFromService("decide");

        assertThat(question.ask(other).status()).isEqualTo(403);
    }

    private List<String> staleAnswers(int rounds) {
        long number = acme.number("annotator");
        var question = may("annotator");
        Http owner = acme.owner().api();
        List<String> stale = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            int changing = 1 + round % 2;
            Http api = CLUSTER.node(changing).here(owner);
            Http asked = changing == 1 ? other : one;
            change(api, number, "MA");
            if (!question.answer(asked)) {
                stale.add("given in round " + round);
            }
            change(api, number, "AN");
            if (question.answer(asked)) {
                stale.add("taken in round " + round);
            }
        }
        return stale;
    }

    private static void askUntil(AtomicBoolean done, Question question, Http service) {
        while (!done.get()) {
            question.ask(service).expect(200);
        }
    }

    private void change(Http api, long person, String role) {
        api.patch(acme.memberships(), Map.of("user_id", person, "role", role)).expect(200);
    }
}
