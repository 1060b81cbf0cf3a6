package io.github.keycloakworkspaces.testsuite.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who, what and with what. Nothing is changed here, so all tests ask about the same realm. */
final class SearchTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("annotator")
                                            .project("chest-xray", project -> {})
                                            .project("mammography", project -> {}))
                            .workspace(
                                    "Notes",
                                    notes -> notes.project("letters", project -> project.member("annotator", "RE")))
                            .workspace("Empty", empty -> {}))
            .organization(
                    "globex",
                    globex -> globex.owner("owner")
                            .member("annotator@acme.example", "MA")
                            .workspace("Bones", bones -> bones.project("knee", project -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final TestOrganization GLOBEX = REALM.organization("globex");
    private static final Http SERVICE = REALM.service("decide");

    @Test
    void findsWhoMayDoSomethingWithAProject() {
        Search who = Search.who("project.view").on("project", String.valueOf(ACME.project("letters")));

        assertThat(who.found(SERVICE)).containsExactlyInAnyOrder(id("owner"), id("admin"), id("annotator"));
    }

    @Test
    void goesThroughTheWorkspaceToItsMembers() {
        Search who = Search.who("project.view").on("project", String.valueOf(ACME.project("chest-xray")));

        assertThat(who.found(SERVICE))
                .containsExactlyInAnyOrder(id("owner"), id("admin"), id("manager"), id("annotator"));
    }

    @Test
    void findsWhoMayDoSomethingInTheOrganization() {
        Search who = Search.who("people.view").on("organization", String.valueOf(ACME.id()));

        assertThat(who.found(SERVICE)).containsExactlyInAnyOrder(id("owner"), id("admin"), id("manager"));
    }

    @ParameterizedTest
    @CsvSource({"chest-xray, 4", "letters, 3", "nothing, 0"})
    void anApplicationsNameIsWhatItIsWhereEachPersonWorks(String name, int people) {
        Search who = Search.who("project.view").on("project", "external:" + name);

        assertThat(who.found(SERVICE)).hasSize(people);
        assertThat(who.property("organization", String.valueOf(ACME.id())).found(SERVICE))
                .hasSize(people);
        assertThat(who.property("organization", String.valueOf(GLOBEX.id())).found(SERVICE))
                .isEmpty();
    }

    @Test
    void findsWhatSomebodyMayDoSomethingWithInAllTheirOrganizations() {
        assertThat(Search.things(email("annotator"), "project.view", "project").found(SERVICE))
                .containsExactly(
                        number(ACME.project("chest-xray")),
                        number(ACME.project("mammography")),
                        number(ACME.project("letters")));
        assertThat(Search.things(email("owner"), "workspace.view", "workspace").found(SERVICE))
                .containsExactly(
                        number(ACME.workspace("Radiology")),
                        number(ACME.workspace("Notes")),
                        number(ACME.workspace("Empty")));
        assertThat(Search.things(email("annotator"), "workspace.create", "organization")
                        .found(SERVICE))
                .containsExactly(number(GLOBEX.id()));
    }

    @Test
    void looksInOneOrganizationIfItIsNamed() {
        Search things = Search.things(email("annotator"), "api.access", "organization");

        assertThat(things.found(SERVICE)).containsExactlyInAnyOrder(number(ACME.id()), number(GLOBEX.id()));
        assertThat(things.property("organization", number(ACME.id())).found(SERVICE))
                .containsExactly(number(ACME.id()));
        assertThat(things.property("organization", "987654321").found(SERVICE)).isEmpty();
        assertThat(things.property("organization", "no number").found(SERVICE)).isEmpty();
    }

    @Test
    void aProjectRoleCountsInItsProject() {
        assertThat(Search.things(email("annotator"), "review.access", "project").found(SERVICE))
                .containsExactly(number(ACME.project("letters")));
    }

    @Test
    void findsWhatSomebodyMayDo() {
        assertThat(Search.actions(email("annotator"))
                        .on("project", "external:chest-xray")
                        .found(SERVICE))
                .containsExactly(
                        "project.view", "labeling.access", "performance.review", "api.access", "dashboard.track");
    }

    @Test
    void knowsTheTasksThatAreAssigned() {
        long project = ACME.project("mammography");
        ACME.owner()
                .api()
                .post(
                        "/projects/" + project + "/tasks/assignees",
                        Map.of(
                                "users", List.of(ACME.number("annotator")),
                                "type", "AN",
                                "selectedItems", Map.of("all", false, "included", List.of(7, 8, 9))))
                .expect(201);
        Search tasks = Search.things(email("annotator"), "labeling.access", "task");

        assertThat(tasks.property("project", number(project)).pages(SERVICE, 2)).containsExactly("7", "8", "9");
        assertThat(tasks.property("project", number(ACME.project("chest-xray"))).found(SERVICE))
                .isEmpty();
        assertThat(tasks.found(SERVICE)).isEmpty();
    }

    @Test
    void theIdOfWhatIsLookedForDoesNotCount() {
        Search who = Search.who("people.view").on("organization", number(ACME.id()));
        Search things = Search.things(email("owner"), "project.view", "project");

        assertThat(who.with("subject", Map.of("type", "user", "id", id("annotator")))
                        .found(SERVICE))
                .isEqualTo(who.found(SERVICE));
        assertThat(things.with("resource", Map.of("type", "project", "id", "1")).found(SERVICE))
                .isEqualTo(things.found(SERVICE));
    }

    @Test
    void resultsAreOfTheKindThatWasLookedFor() {
        JsonNode people = Search.who("people.view")
                .on("organization", number(ACME.id()))
                .ask(SERVICE)
                .expect(200)
                .json();

        assertThat(people.path("results")).allSatisfy(person -> {
            assertThat(Json.names(person)).containsExactlyInAnyOrder("type", "id");
            assertThat(person.path("type").asText()).isEqualTo("user");
        });
        assertThat(people.path("page")).hasSize(2);
        assertThat(people.at("/page/next_token").textValue()).isEmpty();
        assertThat(people.at("/page/count").asInt()).isEqualTo(3);
    }

    @Test
    void whatIsUnknownIsAnEmptyAnswer() {
        List<Search> searches = List.of(
                Search.who("people.view").on("organization", "987654321"),
                Search.who("people.view").on("spaceship", "1"),
                Search.who("people.view").on("project", "external:nothing"),
                Search.who("fly").on("organization", number(ACME.id())),
                Search.who("people.view")
                        .on("organization", number(ACME.id()))
                        .with("subject", Map.of("type", "robot")),
                Search.things("nobody@acme.example", "project.view", "project"),
                Search.things(email("owner"), "project.view", "spaceship"),
                Search.things(email("owner"), "fly", "project"),
                Search.actions("nobody@acme.example").on("project", "external:chest-xray"),
                Search.actions(email("owner")).on("spaceship", "1"));

        assertThat(searches)
                .allSatisfy(search -> assertThat(search.found(SERVICE)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void pagesTogetherAreTheWhole(int limit) {
        Search who = Search.who("project.view").on("project", "external:chest-xray");
        Search things = Search.things(email("owner"), "project.view", "project");
        Search actions = Search.actions(email("manager")).on("project", "external:chest-xray");

        assertThat(List.of(who, things, actions))
                .allSatisfy(search -> assertThat(search.pages(SERVICE, limit)).isEqualTo(search.found(SERVICE)));
    }

    @Test
    void aTokenRemembersTheLimit() {
        Search things = Search.things(email("owner"), "project.view", "project");
        String token = things.page(Map.of("limit", 1)).token(SERVICE);

        assertThat(things.page(Map.of("token", token)).found(SERVICE)).hasSize(1);
        things.page(Map.of("token", token, "limit", 2)).ask(SERVICE).expect(400);
    }

    @Test
    void aTokenIsForItsSearchOnly() {
        Search things = Search.things(email("owner"), "project.view", "project");
        String token = things.page(Map.of("limit", 1)).token(SERVICE);
        Object next = Map.of("limit", 1, "token", token);
        List<Search> others = List.of(
                Search.things(email("admin"), "project.view", "project"),
                Search.things(email("owner"), "project.change", "project"),
                Search.things(email("owner"), "workspace.view", "workspace"),
                things.property("organization", number(ACME.id())),
                things.with("context", Map.of("a", 1)),
                Search.who("project.view").on("project", "external:chest-xray"),
                Search.actions(email("owner")).on("project", "external:chest-xray"));

        things.page(next).ask(SERVICE).expect(200);
        assertThat(others).allSatisfy(other -> other.page(next).ask(SERVICE).expect(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "MQ", "a.b", "1.1.1.x", "\u0000", "%%%", "token"})
    void aTokenThatIsNoneIsRefused(String token) {
        Search.things(email("owner"), "project.view", "project")
                .page(Map.of("token", token))
                .ask(SERVICE)
                .expect(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "null",
                "[]",
                "\"next\"",
                "{\"limit\": -1}",
                "{\"limit\": 1.5}",
                "{\"limit\": \"1\"}",
                "{\"limit\": null}",
                "{\"limit\": 1e30}",
                "{\"token\": 1}",
                "{\"token\": null}",
                "{\"properties\": 1}"
            })
    void aPageOfTheWrongTypeIsRefused(String page) {
        Search.things(email("owner"), "project.view", "project")
                .page(Json.read(page))
                .ask(SERVICE)
                .expect(400);
    }

    @Test
    void aPageMayBeEmpty() {
        JsonNode page = Search.things(email("owner"), "project.view", "project")
                .page(Map.of("limit", 0))
                .ask(SERVICE)
                .expect(200)
                .json();

        assertThat(page.path("results")).isEmpty();
        assertThat(page.at("/page/next_token").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            subject  | {}
            subject  | {'subject': {'type': 'user'}, 'resource': {'type': 'project', 'id': '1'}}
            subject  | {'action': {'name': 'project.view'}, 'resource': {'type': 'project', 'id': '1'}}
            subject  | {'subject': {'type': 'user'}, 'action': {'name': 'project.view'}}
            subject  | {'subject': {'type': 'user'}, 'action': {'name': 'project.view'}, 'resource': {'type': 'project'}}
            subject  | {'subject': {}, 'action': {'name': 'project.view'}, 'resource': {'type': 'project', 'id': '1'}}
            subject  | {'subject': {'type': 1}, 'action': {'name': 'project.view'}, 'resource': {'type': 'project', 'id': '1'}}
            resource | {'subject': {'type': 'user', 'id': 'a'}, 'action': {'name': 'project.view'}}
            resource | {'subject': {'type': 'user'}, 'action': {'name': 'project.view'}, 'resource': {'type': 'project'}}
            resource | {'subject': {'type': 'user', 'id': 'a'}, 'action': {'name': 'project.view'}, 'resource': {'id': '1'}}
            resource | {'action': {'name': 'project.view'}, 'resource': {'type': 'project'}}
            resource | {'subject': {'type': 'user', 'id': 'a'}, 'action': {}, 'resource': {'type': 'project'}}
            action   | {'subject': {'type': 'user', 'id': 'a'}}
            action   | {'subject': {'type': 'user'}, 'resource': {'type': 'project', 'id': '1'}}
            action   | {'subject': {'type': 'user', 'id': 'a'}, 'resource': {'type': 'project'}}
            action   | {'subject': {'type': 'user', 'id': 'a'}, 'resource': {'type': 'project', 'id': '1'}, 'context': 1}
            action   | {'subject': {'type': 'user', 'id': 'a'}, 'subject': {'type': 'user', 'id': 'b'}, 'resource': {'type': 'project', 'id': '1'}}
            """)
    void whatIsMissingOrOfTheWrongTypeIsRefused(String search, String body) {
        Response refused =
                SERVICE.text("POST", "/access/v1/search/" + search, "application/json", body.replace('\'', '"'));

        assertThat(refused.expect(400).body()).isNotBlank().doesNotStartWith("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "resource", "action"})
    void anEmptyBodyAndOtherContentTypesAreRefused(String search) {
        String path = "/access/v1/search/" + search;

        SERVICE.text("POST", path, "application/json", "").expect(400);
        SERVICE.text("POST", path, "text/plain", "{}").expect(400);
        SERVICE.send("POST", path).expect(400);
        assertThat(REALM.base()
                        .with("X-Request-ID", "s-1")
                        .text("POST", path, "application/json", "{}")
                        .expect(401))
                .satisfies(refused -> {
                    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
                    assertThat(refused.header("X-Request-ID")).isEqualTo("s-1");
                });
    }

    @Test
    void membersThatNobodyKnowsAreIgnored() {
        Search things = Search.things(email("owner"), "project.view", "project");

        assertThat(things.with("future", Map.of("a", List.of(1)))
                        .with("context", Map.of("time", "now"))
                        .with("action", Map.of("name", "project.view", "properties", Map.of("soft", true)))
                        .found(SERVICE))
                .isEqualTo(things.found(SERVICE));
    }

    private static String id(String person) {
        return ACME.person(person).accountId();
    }

    private static String email(String person) {
        return person + "@acme.example";
    }

    private static String number(long number) {
        return String.valueOf(number);
    }
}
