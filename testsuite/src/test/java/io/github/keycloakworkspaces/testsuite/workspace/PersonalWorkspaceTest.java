package io.github.keycloakworkspaces.testsuite.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sandboxes: the manager's is there from the beginning, others are made by the tests that need them. */
@Tag("once")
final class PersonalWorkspaceTest {

    private static final int ROUNDS = 8;
    private static final Map<String, Object> SANDBOX = Map.of("title", "Sandbox", "is_personal", true);

    private static final TestRealm REALM = TestRealm.draft()
            .organization("acme", acme -> {
                acme.everyRole().manager("newcomer").manager("demoted");
                IntStream.range(0, ROUNDS).forEach(round -> acme.manager("manager" + round));
            })
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final long SANDBOX_OF_MANAGER = ACME.createWorkspace(ACME.person("manager"), SANDBOX);

    @Test
    void aPersonHasOne() {
        Person newcomer = ACME.person("newcomer");
        JsonNode created = create(newcomer).expect(201).json();

        create(newcomer).expect(409, "workspace.personal_exists");

        assertThat(created.path("is_personal").asBoolean()).isTrue();
        assertThat(newcomer.api().get("/workspaces/?is_personal=true").json())
                .singleElement()
                .isEqualTo(withoutCreator(created));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "annotator"})
    void whoMayNotCreateWorkspacesHasNone(String person) {
        create(ACME.person(person)).expect(403, "permission.denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin", "reviewer", "annotator"})
    void nobodyElseFindsIt(String person) {
        var api = ACME.person(person).api();
        String path = "/workspaces/" + SANDBOX_OF_MANAGER + "/";

        api.get(path).expect(404, "workspace.not_found");
        api.patch(path, Map.of("title", "Mine")).expect(404, "workspace.not_found");
        api.delete(path).expect(404, "workspace.not_found");
        api.get(path + "memberships/").expect(404, "workspace.not_found");
        api.post(path + "memberships/", Map.of("user", 1)).expect(404, "workspace.not_found");
        assertThat(api.get("/workspaces/").json())
                .noneSatisfy(listed -> assertThat(listed.path("id").asLong()).isEqualTo(SANDBOX_OF_MANAGER));
    }

    @Test
    void whoManagesTheRealmDoesNotFindItEither() {
        REALM.service("manage")
                .get("/api/workspaces/" + SANDBOX_OF_MANAGER + "/")
                .expect(404, "workspace.not_found");
    }

    @ParameterizedTest
    @CsvSource({"owner, true", "admin, true", "newcomer, false", "annotator, false"})
    void administratorsListItOnRequest(String person, boolean listed) {
        var all = ACME.person(person)
                .api()
                .get("/workspaces/?include_all_workspaces=true&is_personal=true")
                .expect(200)
                .json();

        assertThat(all.findValuesAsText("id").contains(String.valueOf(SANDBOX_OF_MANAGER)))
                .isEqualTo(listed);
        if (listed) {
            assertThat(all.findParents("created_by_user"))
                    .anySatisfy(workspace -> assertThat(workspace
                                    .path("created_by_user")
                                    .path("email")
                                    .asText())
                            .isEqualTo("manager@acme.example"));
        }
    }

    @Test
    void nobodyIsAddedToIt() {
        var api = ACME.person("manager").api();
        String memberships = "/workspaces/" + SANDBOX_OF_MANAGER + "/memberships/";

        api.post(memberships, Map.of("user", ACME.number("annotator"))).expect(409, "workspace.personal");
        api.post(memberships + "bulk/", Map.of("all", true)).expect(409, "workspace.personal");
        api.delete(memberships + "bulk/?all=true").expect(409, "workspace.personal");
        assertThat(api.get(memberships).expect(200).json()).isEmpty();
    }

    @Test
    void itStaysPersonalAndOthersStayShared() {
        var api = ACME.person("manager").api();
        long shared = ACME.createWorkspace(ACME.person("manager"), "Shared");

        api.patch("/workspaces/" + SANDBOX_OF_MANAGER, Map.of("is_personal", false))
                .expect(409, "workspace.personal_fixed");
        api.patch("/workspaces/" + shared, Map.of("is_personal", true)).expect(409, "workspace.personal_fixed");
        api.patch("/workspaces/" + SANDBOX_OF_MANAGER, Map.of("is_personal", true, "title", "Playground"))
                .expect(200);
    }

    @Test
    void itIsNotArchived() {
        var api = ACME.person("manager").api();

        api.patch("/workspaces/" + SANDBOX_OF_MANAGER, Map.of("is_archived", true))
                .expect(409, "workspace.personal");
        ACME.person("admin")
                .api()
                .post("/workspaces/", Map.of("title", "Mine", "is_personal", true, "is_archived", true))
                .expect(409, "workspace.personal");
        api.post("/projects/", Map.of("title", "Sketch")).expect(201);
    }

    @Test
    void itsOwnerKeepsItWithALowerRole() {
        Person demoted = ACME.person("demoted");
        long id = ACME.createWorkspace(demoted, SANDBOX);
        ACME.give("demoted", "AN");

        demoted.api().get("/workspaces/" + id).expect(200);
        demoted.api().patch("/workspaces/" + id, Map.of("title", "Mine")).expect(403, "permission.denied");
    }

    @Test
    void ofTwoAtOnceOneIsMade() {
        for (int round = 0; round < ROUNDS; round++) {
            Person manager = ACME.person("manager" + round);
            var unused = manager.tokens();
            Callable<Response> create = () -> create(manager);

            var answers = Together.all(Collections.nCopies(2, create));

            assertThat(answers).extracting(Response::status).containsExactlyInAnyOrder(201, 409);
            assertThat(refused(answers)).extracting(Response::code).containsExactly("workspace.personal_exists");
        }
    }

    private static List<Response> refused(List<Response> answers) {
        return answers.stream().filter(answer -> answer.status() != 201).toList();
    }

    private static Response create(Person person) {
        return person.api().post("/workspaces/", SANDBOX);
    }

    /** Lists tell who created what only on request. */
    private static JsonNode withoutCreator(JsonNode workspace) {
        return ((ObjectNode) workspace.deepCopy()).putNull("created_by_user");
    }
}
