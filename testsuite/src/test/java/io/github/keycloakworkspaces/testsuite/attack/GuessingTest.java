package io.github.keycloakworkspaces.testsuite.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.keycloakworkspaces.testsuite.decision.Batch;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.decision.Search;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.Statements;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Attack 10: where answers don't tell whether an account or an organization exists, the work for them doesn't, either. It
 * is compared by its statements: the first time, and again when everything that is remembered is remembered.
 */
@Tag("once")
final class GuessingTest {

    /**
     * Statements that look for people and organizations. Others are Keycloak's, which reads realms, and whoever asks, again
     * whenever its own caches are full.
     */
    private static final Pattern LOOKING =
            Pattern.compile("KW_|USER_ENTITY .* where .*\\b(USERNAME|EMAIL)\\b", Pattern.CASE_INSENSITIVE);

    /** What an outsider sees, and what the database saw. */
    private record Work(int status, Map<String, Long> statements) {}

    private static final TestRealm REALM = TestRealm.draft()
            .organization("acme", OrganizationDraft::everyRole)
            .organization("globex", OrganizationDraft::everyRole)
            .person("stranger@nowhere.example")
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final TestOrganization GLOBEX = REALM.organization("globex");
    private static final String PROJECT = project();
    private static final String UNKNOWN = "nobody@nowhere.example";

    @BeforeAll
    static void countable() {
        assumeTrue(Statements.countable(), "a server in a container writes elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "username:", "email:", "id:"})
    void decisionsTellNoCallerWhoHasAnAccount(String kind) {
        Http asker = ACME.person("annotator").base();
        var ways = List.<Function<String, Response>>of(
                name -> Question.may(name, "project.view").on("project", "1").ask(asker),
                name -> Batch.of(List.of(
                                Question.may("annotator@acme.example", "project.view")
                                        .on("project", "1"),
                                Question.may(name, "project.view").on("project", "1")))
                        .ask(asker),
                name -> Search.things(name, "project.view", "project").ask(asker),
                name -> Search.actions(name).on("project", "1").ask(asker),
                name -> Question.may("annotator@acme.example", "performance.review")
                        .on("project", PROJECT)
                        .with("assignee", name)
                        .ask(asker));

        for (Function<String, Response> way : ways) {
            assertSameWork(
                    name -> way.apply(kind + name),
                    List.of("owner@globex.example", "stranger@nowhere.example", account("manager@globex.example")));
        }
    }

    @Test
    void explanationsTellNoAdministratorWhoHasAnAccount() {
        Http admin = ACME.person("admin").api();

        assertSameWork(
                name -> admin.get("/decisions/explain?action=project.view&resource_type=organization&resource_id="
                        + ACME.id() + "&subject=" + Http.encode(name)),
                List.of("owner@globex.example", "stranger@nowhere.example", account("manager@globex.example")));
        assertSameWork(
                name -> admin.get("/decisions/explain?action=performance.review&resource_type=project&resource_id="
                        + PROJECT + "&subject=annotator@acme.example&assignee=" + Http.encode(name)),
                List.of("owner@globex.example", "stranger@nowhere.example", account("manager@globex.example")));
    }

    @Test
    void invitationsTellNoInviterWhoHasAnAccount() {
        Http owner = ACME.owner().api();

        assertSameWork(
                email -> owner.post("/invite/send-email", Map.of("emails", List.of(email), "role", "AN")),
                List.of("owner@globex.example", "stranger@nowhere.example"));
        assertSameWork(
                email -> owner.post("/invite/resend", Map.of("email", email)),
                List.of("owner@globex.example", "stranger@nowhere.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resend", "revoke"})
    void neitherDoInvitationsThatThereAreNot(String what) {
        Http owner = GLOBEX.owner().api();

        assertSameWork(
                email -> owner.post("/invite/" + what, Map.of("email", email)),
                List.of("owner@acme.example", "stranger@nowhere.example"));
    }

    @Test
    void searchesTellNoMemberWhoHasAnAccount() {
        Http owner = ACME.owner().api();

        assertSameWork(
                text -> owner.get("/organizations/0/memberships?search=" + Http.encode(text)),
                List.of("owner@globex.example", "stranger@nowhere.example"));
    }

    @Test
    void numbersTellNobodyWhichPeopleAndOrganizationsThereAreElsewhere() {
        Http admin = ACME.person("admin").api();
        List<String> people = List.of(String.valueOf(GLOBEX.number("owner")), String.valueOf(GLOBEX.number("admin")));
        List<String> organizations = List.of(String.valueOf(GLOBEX.id()));

        assertSameWork("987654321", number -> admin.get("/users/" + number), people);
        assertSameWork("987654321", number -> admin.get("/organizations/0/memberships/" + number + "/"), people);
        assertSameWork("987654321", number -> admin.delete("/organizations/0/memberships/" + number + "/"), people);
        assertSameWork(
                "987654321",
                number -> admin.patch(
                        "/organizations/0/memberships", Map.of("user_id", Long.parseLong(number), "role", "AN")),
                people);
        assertSameWork("987654321", number -> admin.get("/organizations/" + number), organizations);
        // Another number, because for a while the server remembers that nobody belongs to the one before.
        assertSameWork("887654321", number -> admin.get("/organizations/" + number + "/memberships"), organizations);
    }

    @Test
    void linksTellNobodyWhichOrganizationsThereAre() {
        String token = SignUpForm.tokenOf(ACME.link());
        String code = token.substring(token.indexOf('.'));

        assertSameWork(
                Long.toString(987_654_321, 36),
                number -> REALM.base().get("/signup?token=" + number + code),
                List.of(Long.toString(GLOBEX.id(), 36)));
    }

    private static void assertSameWork(Function<String, Response> ask, List<String> existing) {
        assertSameWork(UNKNOWN, ask, existing);
    }

    /** Another name is asked for before, so that none is the first of its kind. */
    private static void assertSameWork(String unknown, Function<String, Response> ask, List<String> existing) {
        forget();
        work(ask, "1" + unknown);
        for (int round = 1; round <= 2; round++) {
            Work nothing = work(ask, unknown);
            for (String name : existing) {
                assertThat(work(ask, name)).as("round %s: %s", round, name).isEqualTo(nothing);
            }
        }
    }

    /** What the server knows of the two organizations isn't remembered for ever: it begins with the comparison. */
    private static void forget() {
        for (TestOrganization organization : List.of(ACME, GLOBEX)) {
            organization.createWorkspace(organization.owner(), "Workspace " + UUID.randomUUID());
        }
    }

    private static Work work(Function<String, Response> ask, String name) {
        List<Response> answers = new ArrayList<>();
        var statements = new TreeMap<>(Statements.of(REALM.server()).during(() -> answers.add(ask.apply(name))));
        statements.keySet().removeIf(sql -> !LOOKING.matcher(sql).find());
        return new Work(answers.get(0).status(), statements);
    }

    private static String project() {
        long workspace = ACME.createWorkspace(ACME.owner(), "Cats");
        return ACME.owner()
                .api()
                .post("/projects/", Map.of("title", "Cats", "workspace", workspace))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private static String account(String email) {
        return REALM.person(email).accountId();
    }
}
