package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adding people to projects and removing them; each test has a project of its own in one realm. */
final class ProjectMembersTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .annotator("inherited")
                            .annotator("other")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology.member("manager").member("inherited"))
                            .workspace("Sandbox", sandbox -> sandbox.project("sketches", project -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Http SERVICE = REALM.service("decide");

    private final TestProject project = TestProject.in(ACME, "Radiology", draft -> draft.member("reviewer"));

    @ParameterizedTest
    @CsvSource({"owner, 201", "admin, 201", "manager, 201", "reviewer, 403", "annotator, 404"})
    void whoChangesTheProjectAddsPeople(String by, int status) {
        project.add(ACME.person(by), "other").expect(status);
    }

    @ParameterizedTest
    @CsvSource({"owner, 204", "admin, 204", "manager, 204", "annotator, 404", "inherited, 403"})
    void whoChangesTheProjectRemovesPeople(String by, int status) {
        project.remove(ACME.person(by), "reviewer").expect(status);
    }

    @Test
    void whoIsAddedIsAMemberAtOnce() {
        assertThat(sees("annotator")).isFalse();

        Response added = project.add(ACME.person("manager"), "annotator");

        assertThat(added.expect(201).json()).isEqualTo(Json.read("{\"user\":" + ACME.number("annotator") + "}"));
        assertThat(sees("annotator")).isTrue();
        project.remove(ACME.person("manager"), "annotator").expect(204);
        assertThat(sees("annotator")).isFalse();
    }

    @Test
    void addingAgainIsNoConflict() {
        project.add(ACME.owner(), "annotator").expect(201);
        project.add(ACME.owner(), "annotator").expect(201);

        assertThat(project.people("?implicit=false")).containsExactly("annotator", "reviewer");
    }

    @Test
    void pendingPeopleMayBeAdded() {
        project.add(ACME.owner(), "pending").expect(201);

        assertThat(project.people("?role=NO")).containsExactly("pending");
        assertThat(sees("pending")).isFalse();
    }

    @Test
    void deactivatedPeopleMayNot() {
        project.add(ACME.owner(), "former").expect(409, "member.not_active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin"})
    void whoIsEverywhereIsNotAdded(String person) {
        Response refused = project.add(ACME.owner(), person);

        refused.expect(400, "project.member_everywhere");
        assertThat(refused.json().path("skipped_user_ids").path(0).asLong()).isEqualTo(ACME.number(person));
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin", "inherited", "manager"})
    void whoIsThereWithoutHavingBeenAddedStays(String person) {
        project.remove(ACME.owner(), person).expect(409, "project.member_implicit");
    }

    @Test
    void whoIsNotThereIsNotRemoved() {
        project.remove(ACME.owner(), "annotator").expect(404, "project.member_not_found");
    }

    @Test
    void theBodyMayNameWhoIsRemoved() {
        String body = Json.write(Map.of("user", ACME.number("reviewer")));

        ACME.owner()
                .api()
                .text("DELETE", project.members(), "application/json", body)
                .expect(204);

        assertThat(project.people("?implicit=false")).isEmpty();
        ACME.owner().api().delete(project.members()).expect(400, "request.malformed");
    }

    @Test
    void whatAnotherSourceGaveIsRemovedToo() {
        project.add(ACME.owner(), "reviewer").expect(201);

        project.remove(ACME.owner(), "reviewer").expect(204);

        assertThat(project.people("?implicit=false")).isEmpty();
    }

    @Test
    void theRoleAndTheTasksGoWithTheMembership() {
        project.give(ACME.owner(), "reviewer", "AN").expect(201);
        project.assign(ACME.owner(), "AN", List.of(1L), "reviewer").expect(201);

        project.remove(ACME.owner(), "reviewer").expect(204);

        assertThat(project.roles(ACME.owner())).isEmpty();
        assertThat(project.workers(1)).isEmpty();
        project.add(ACME.owner(), "reviewer").expect(201);
        assertThat(project.person("reviewer").path("project_role").isNull()).isTrue();
    }

    @Test
    void whoIsThereThroughTheWorkspaceKeepsThem() {
        project.add(ACME.owner(), "inherited").expect(201);
        project.give(ACME.owner(), "inherited", "RE").expect(201);
        project.assign(ACME.owner(), "RE", List.of(1L), "inherited").expect(201);
        assertThat(project.person("inherited").path("implicit_member").asBoolean(true))
                .isFalse();

        project.remove(ACME.owner(), "inherited").expect(204);

        JsonNode inherited = project.person("inherited");
        assertThat(inherited.path("implicit_member").asBoolean()).isTrue();
        assertThat(inherited.path("project_role").asText()).isEqualTo("RE");
        assertThat(project.workers(1)).containsExactly("inherited RE");
    }

    @Test
    void aSandboxHasNoMembers() {
        TestProject sketches = TestProject.of(ACME, "sketches");
        ACME.database()
                .update("UPDATE KW_WORKSPACE SET PERSONAL_OF = CREATED_BY WHERE ID = ?", ACME.workspace("Sandbox"));

        sketches.add(ACME.owner(), "annotator").expect(409, "project.personal");
        sketches.remove(ACME.owner(), "annotator").expect(409, "project.personal");
        sketches.addAll(ACME.owner(), "", Map.of("all", true)).expect(409, "project.personal");
        sketches.removeAll(ACME.owner(), "?all=true").expect(409, "project.personal");
        sketches.add(ACME.person("admin"), "annotator").expect(404, "project.not_found");
        assertThat(sketches.people("")).containsExactly("owner");
        assertThat(sketches.person("owner").path("implicit_member").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 987654321, Long.MAX_VALUE})
    void anImpossiblePersonIsNotFound(long number) {
        project.add(ACME.owner(), number).expect(404, "member.not_found");
        project.remove(ACME.owner(), number).expect(404, "member.not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"user\":null}", "{\"user\":\"1\"}", "{\"user\":1.5}", "[]", "1", "{\"user\":1,\"x\":1}"
            })
    void anImpossibleBodyIsMalformed(String body) {
        assertThat(ACME.owner()
                        .api()
                        .text("POST", project.members(), "application/json", body)
                        .expect(400)
                        .code())
                .startsWith("request.");
    }

    @Test
    void aFormAddsToo() {
        ACME.owner()
                .api()
                .form(project.members(), Map.of("user", String.valueOf(ACME.number("annotator"))))
                .expect(201);
    }

    @Test
    void twoWhoAddTheSamePersonMakeOneMember() {
        long person = ACME.number("other");
        var answers = Together.all(List.<Callable<Response>>of(
                () -> project.add(ACME.owner(), person),
                () -> project.add(ACME.person("admin"), person),
                () -> project.add(ACME.person("manager"), person)));

        assertThat(answers).extracting(Response::status).containsOnly(201);
        assertThat(ACME.database()
                        .query(
                                "SELECT ID FROM KW_PROJECT_MEMBER WHERE PROJECT_ID = ? AND PERSON_ID = ?",
                                project.id(),
                                person))
                .hasSize(1);
    }

    private boolean sees(String person) {
        return Question.may(ACME.person(person).email(), "project.view")
                .on("project", project.name())
                .answer(SERVICE);
    }
}
