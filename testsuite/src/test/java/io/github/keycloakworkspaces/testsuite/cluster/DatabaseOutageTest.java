package io.github.keycloakworkspaces.testsuite.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.activity.Log;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.Cluster;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Obstacle;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.Patience;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Both nodes lose their database for a while. */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
class DatabaseOutageTest {

    private static final Duration OUTAGE = Duration.ofSeconds(20);
    private static final int ROUNDS = 2;
    private static final int REQUESTS = 30;

    private static final Cluster CLUSTER = Cluster.shared();
    private static final TestRealm REALM = TestRealm.with(CLUSTER.server())
            .organization("acme", OrganizationDraft::everyRole)
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Question PERMITTED =
            Question.may(ACME.owner().email(), "workspace.create").on("organization", String.valueOf(ACME.id()));
    private static final Question DENIED = Question.may(ACME.person("annotator").email(), "workspace.create")
            .on("organization", String.valueOf(ACME.id()));

    private static final Queue<Response> MEANWHILE = new ConcurrentLinkedQueue<>();
    private static final Queue<Response> PERMITTED_MEANWHILE = new ConcurrentLinkedQueue<>();
    private static final Queue<Response> DENIED_MEANWHILE = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void theDatabaseGoesAwayAndComesBack() {
        long pending = ACME.number("pending");
        String memberships = ACME.memberships();
        ACME.person("annotator").signIn();
        Http service = REALM.service("decide");
        PERMITTED.answer(at(1, service));
        DENIED.answer(at(1, service));
        List<Supplier<Response>> requests = List.of(
                () -> notRemembered(1, ACME.owner()),
                () -> notRemembered(2, ACME.person("annotator")),
                () -> at(1, ACME.owner().api()).get("/organizations/"),
                () -> at(2, ACME.owner().api()).patch(memberships, Map.of("user_id", pending, "role", "AN")),
                () -> at(1, ACME.owner().api()).post("/workspaces/", Map.of("title", "Lost")));
        try (var log = Obstacle.with(CLUSTER.database(), "LOCK TABLE KW_ACTIVITY IN EXCLUSIVE MODE")) {
            IntStream.range(0, REQUESTS)
                    .forEach(i -> ACME.owner()
                            .api()
                            .get("/organizations/" + ACME.id() + "?t=kept-" + i)
                            .expect(200));
            log.awaitWaiting(2);
            CLUSTER.cutDatabase();
        }
        Instant end = Instant.now().plus(OUTAGE);
        for (int round = 1; round <= ROUNDS || Instant.now().isBefore(end); round++) {
            requests.stream()
                    .map(request -> CompletableFuture.runAsync(() -> MEANWHILE.add(request.get())))
                    .toList()
                    .forEach(CompletableFuture::join);
            PERMITTED_MEANWHILE.add(PERMITTED.ask(at(1, service)));
            PERMITTED_MEANWHILE.add(PERMITTED.ask(at(1, ACME.owner().base())));
            DENIED_MEANWHILE.add(DENIED.ask(at(1, service)));
            DENIED_MEANWHILE.add(DENIED.ask(at(2, ACME.person("annotator").base())));
        }
        CLUSTER.mendDatabase();
        List.of(1, 2).forEach(number -> Patience.until("node " + number + " is ready", () -> isReady(number)));
    }

    @AfterAll
    static void theDatabaseIsThere() {
        CLUSTER.mendDatabase();
    }

    /** AuthZEN's errors are texts, all others are problems. */
    @Test
    void whileItIsAwayEveryAnswerSaysThatItIsAway() {
        assertThat(MEANWHILE).isNotEmpty().allSatisfy(answer -> {
            answer.expect(503);
            assertThat(answer.body()).contains("database.unavailable");
            assertThat(answer.header("Retry-After")).isNotEmpty();
        });
    }

    /** A node may remember, for a while; it knows that nobody can have changed anything. */
    @Test
    void whileItIsAwayADecisionIsRightOrThereIsNone() {
        assertThat(decisions(PERMITTED_MEANWHILE)).doesNotContain(false);
        assertThat(decisions(DENIED_MEANWHILE)).doesNotContain(true);
    }

    @Test
    void afterwardsEveryAnswerIsRight() {
        for (int number : List.of(1, 2)) {
            assertThat(PERMITTED.answer(at(number, ACME.owner().base()))).isTrue();
            assertThat(DENIED.answer(at(number, ACME.person("annotator").base())))
                    .isFalse();
            at(number, ACME.owner().api()).get("/organizations/").expect(200);
        }
    }

    @Test
    void whatFailedHasNotHappenedAndCanBeDone() {
        assertThat(ACME.member("pending").path("role").asText()).isEqualTo("NO");
        assertThat(ACME.owner().api().get("/workspaces/").expect(200).body()).doesNotContain("Lost");

        ACME.give("pending", "AN");
        ACME.createWorkspace(ACME.owner(), "Found");
    }

    @Test
    void linesThatWaitedForTheDatabaseAreInTheLogOnce() {
        Patience.until("the lines are written", () -> kept().size() >= REQUESTS);

        assertThat(kept()).hasSize(REQUESTS).doesNotHaveDuplicates();
    }

    /** Nobody can tell a database that is silent from one that is slow. */
    @Test
    void aDatabaseThatFallsSilentIsWaitedFor() {
        CLUSTER.freezeDatabase();
        var answer =
                CompletableFuture.supplyAsync(() -> at(1, ACME.owner().api()).get("/organizations/"));
        CLUSTER.awaitFrozenRequest();
        assertThat(answer.isDone()).isFalse();

        CLUSTER.mendDatabase();

        answer.join().expect(200);
    }

    /** Somebody asks for themselves; what doesn't exist is looked for each time. */
    private static Response notRemembered(int node, Person person) {
        return Question.may(person.email(), "project.view")
                .on("project", "external:nowhere")
                .ask(at(node, person.base()));
    }

    private static List<Boolean> decisions(Queue<Response> answers) {
        assertThat(answers)
                .isNotEmpty()
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isIn(200, 503));
        return answers.stream()
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.json().path("decision").asBoolean())
                .toList();
    }

    private static List<String> kept() {
        return new Log(ACME).urls("?page_size=-1&search=" + Http.encode("?t=kept-"));
    }

    private static Http at(int node, Http atTheDoor) {
        return CLUSTER.node(node).here(atTheDoor);
    }

    private static boolean isReady(int node) {
        return CLUSTER.node(node).server().management().get("/health/ready").status() == 200;
    }
}
