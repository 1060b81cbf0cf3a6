package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who works on which task; each test has a project of its own in one realm. */
final class TaskAssigneesTest {

    private static final long GREATEST = 1L << 53;

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .annotator("second")
                            .annotator("outsider")
                            .annotator("inherited")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology.member("manager").member("inherited")))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Person MANAGER = ACME.person("manager");
    private static final Http SERVICE = REALM.service("decide");

    private final TestProject project = TestProject.in(
            ACME,
            "Radiology",
            draft -> draft.member("annotator")
                    .member("second")
                    .member("reviewer")
                    .member("pending")
                    .showAnnotationHistory());

    @Test
    void assignsTasksToPeople() {
        JsonNode answer = project.assign(MANAGER, "AN", List.of(3L, 1L, GREATEST), "annotator", "second")
                .expect(201)
                .json();

        assertThat(answer)
                .isEqualTo(Json.read("{\"assignments\":6,\"async\":false,\"task_ids\":[1,3," + GREATEST + "]}"));
        assertThat(project.workers(GREATEST)).containsExactlyInAnyOrder("annotator AN", "second AN");
    }

    @Test
    void assigningAgainAddsOnlyWhatIsMissing() {
        project.assign(MANAGER, "AN", List.of(1L), "annotator").expect(201);

        JsonNode answer = project.assign(MANAGER, "AN", List.of(1L, 2L, 2L), "annotator", "annotator")
                .expect(201)
                .json();

        assertThat(answer.path("assignments").asLong()).isEqualTo(1);
        assertThat(answer.path("task_ids")).hasSize(2);
        assertThat(project.workers(1)).containsExactly("annotator AN");
    }

    @Test
    void allAreTheTasksThatHaveAssignees() {
        project.assign(MANAGER, "AN", List.of(1L, 2L, 3L), "annotator").expect(201);

        JsonNode answer = project.assign(MANAGER, "RE", Map.of("all", true, "excluded", List.of(2, 9)), "reviewer")
                .expect(201)
                .json();

        assertThat(answer.path("task_ids")).extracting(JsonNode::asLong).containsExactly(1L, 3L);
        assertThat(project.workers(2)).containsExactly("annotator AN");
        assertThat(project.workers(3)).containsExactly("annotator AN", "reviewer RE");
    }

    @Test
    void tenThousandPairsGoThroughAndOneMoreDoesNot() {
        List<Long> half = LongStream.rangeClosed(1, 5000).boxed().toList();
        List<Long> more = LongStream.rangeClosed(1, 5001).boxed().toList();

        project.assign(MANAGER, "AN", more, "annotator", "second").expect(400, "assignment.too_many");
        assertThat(project.workers(1)).isEmpty();
        JsonNode answer = project.assign(MANAGER, "AN", half, "annotator", "second")
                .expect(201)
                .json();
        assertThat(answer.path("assignments").asLong()).isEqualTo(10_000);
        project.assign(MANAGER, "AN", Map.of("all", true), "annotator", "second", "inherited")
                .expect(400, "assignment.too_many");
    }

    @ParameterizedTest
    @CsvSource({
        "owner, 201, 201",
        "admin, 201, 201",
        "manager, 201, 201",
        "reviewer, 201, 403",
        "annotator, 403, 403",
        "outsider, 404, 404"
    })
    void theMatrixSaysWhoAssignsWhat(String by, int annotators, int reviewers) {
        Person person = ACME.person(by);

        project.assign(person, "AN", List.of(1L), "second").expect(annotators);
        project.assign(person, "RE", List.of(1L), "reviewer").expect(reviewers);
        mutate(person, "POST", "AN", "second").expect(annotators == 201 ? 200 : annotators);
        mutate(person, "PATCH", "RE", "reviewer").expect(reviewers == 201 ? 200 : reviewers);
        person.api().get(project.assignees(1)).expect(annotators == 201 ? 200 : annotators);
        person.api().delete(project.assignees(1) + "?type=AN").expect(annotators == 201 ? 204 : annotators);
        person.api().delete(project.assignees(1)).expect(reviewers == 201 ? 204 : reviewers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outsider", "pending", "former"})
    void onlyPeopleAtWorkInTheProjectGetTasks(String person) {
        Response refused = project.assign(MANAGER, "AN", List.of(1L), "annotator", person);

        refused.expect(409, "project.not_member");
        assertThat(refused.json().path("detail").asText()).contains(String.valueOf(ACME.number(person)));
        assertThat(project.workers(1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin", "manager", "inherited"})
    void whoIsThereWithoutHavingBeenAddedGetsThemToo(String person) {
        project.assign(MANAGER, "AN", List.of(1L), person).expect(201);
    }

    @Test
    void theRoleInTheProjectDecidesAboutReviews() {
        project.assign(MANAGER, "RE", List.of(1L), "annotator").expect(409, "role.cannot_review");
        project.give(MANAGER, "annotator", "RE").expect(201);
        project.give(MANAGER, "reviewer", "AN").expect(201);

        project.assign(MANAGER, "RE", List.of(1L), "annotator").expect(201);
        project.assign(MANAGER, "RE", List.of(1L), "reviewer").expect(409, "role.cannot_review");
    }

    @Test
    void showsATasksAssignees() {
        project.assign(MANAGER, "AN", List.of(5L), "annotator").expect(201);

        JsonNode assignees =
                MANAGER.api().get(project.assignees(5) + "/").expect(200).json();

        assertThat(assignees).hasSize(1);
        assertThat(Json.names(assignees.path(0)))
                .containsExactlyInAnyOrder("id", "task", "assignee", "type", "created_at", "state");
        assertThat(assignees.path(0).path("task").asLong()).isEqualTo(5);
        assertThat(assignees.path(0).path("created_at").asText()).contains("T");
    }

    @Test
    void postAddsAndPatchReplaces() {
        JsonNode first = mutate(MANAGER, "POST", "AN", "annotator").expect(200).json();
        JsonNode second =
                mutate(MANAGER, "POST", "AN", "second", "annotator").expect(200).json();
        mutate(MANAGER, "POST", "RE", "reviewer").expect(200);
        assertThat(first.path("assignee").asLong()).isEqualTo(ACME.number("annotator"));
        assertThat(second.path("assignee").asLong()).isEqualTo(ACME.number("second"));

        mutate(MANAGER, "PATCH", "AN", "inherited", "annotator").expect(200);

        assertThat(project.workers(1)).containsExactlyInAnyOrder("annotator AN", "inherited AN", "reviewer RE");
        assertThat(MANAGER.api().get(project.assignees(1)).json().path(0)).isEqualTo(first);
    }

    @Test
    void deleteTakesWhatItNames() {
        project.assign(MANAGER, "AN", List.of(1L, 2L), "annotator", "second", "reviewer")
                .expect(201);
        project.assign(MANAGER, "RE", List.of(1L), "reviewer").expect(201);

        String two = ACME.number("annotator") + "," + ACME.number("reviewer");
        MANAGER.api().delete(project.assignees(1) + "?type=AN&users=" + two).expect(204);
        assertThat(project.workers(1)).containsExactly("second AN", "reviewer RE");

        MANAGER.api().delete(project.assignees(1)).expect(204);
        assertThat(project.workers(1)).isEmpty();
        assertThat(project.workers(2)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "9007199254740993", "99999999999999999999"})
    void anImpossibleTaskIsNotFound(String task) {
        var api = MANAGER.api();
        String path = "/projects/" + project.id() + "/tasks/" + task + "/assignees";

        api.get(path).expect(404, "task.not_found");
        api.post(path, Map.of("type", "AN", "users", project.numbers("annotator")))
                .expect(404, "task.not_found");
        api.delete(path).expect(404, "task.not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"users\":[],\"type\":\"AN\",\"selectedItems\":{\"all\":false,\"included\":[1]}}",
                "{\"users\":[1],\"type\":\"MA\",\"selectedItems\":{\"all\":false,\"included\":[1]}}",
                "{\"users\":[1],\"type\":\"AN\",\"selectedItems\":{\"included\":[1]}}",
                "{\"users\":[1],\"type\":\"AN\",\"selectedItems\":{\"all\":false,\"included\":[0]}}",
                "{\"users\":[1],\"type\":\"AN\",\"selectedItems\":{\"all\":false,\"included\":[9007199254740993]}}",
                "{\"users\":[1],\"type\":\"AN\",\"selectedItems\":{\"all\":true},\"filters\":{\"items\":[{\"filter\":\"x\"}]}}",
                "{\"users\":[1],\"type\":\"AN\",\"selectedItems\":{\"all\":true},\"filters\":\"all\"}"
            })
    void whatCannotBeAssignedIsMalformed(String body) {
        MANAGER.api()
                .text("POST", "/projects/" + project.id() + "/tasks/assignees", "application/json", body)
                .expect(400, "request.malformed");
    }

    @Test
    void anEmptyFilterLeavesAll() {
        project.assign(MANAGER, "AN", List.of(1L), "annotator").expect(201);
        String body = Json.write(Map.of(
                "users", project.numbers("second"),
                "type", "AN",
                "selectedItems", Map.of("all", true),
                "filters", Map.of("conjunction", "and", "items", List.of())));

        MANAGER.api()
                .text("POST", "/projects/" + project.id() + "/tasks/assignees", "application/json", body)
                .expect(201);

        assertThat(project.workers(1)).hasSize(2);
    }

    @Test
    void anAnnotatorSeesTheDataOfTheirOwnTask() {
        assertThat(maySee("annotator", 7)).isFalse();
        project.assign(MANAGER, "AN", List.of(7L), "annotator").expect(201);

        assertThat(maySee("annotator", 7)).isTrue();
        assertThat(maySee("annotator", 8)).isFalse();
        assertThat(maySee("second", 7)).isFalse();
        project.remove(MANAGER, "annotator").expect(204);
        assertThat(maySee("annotator", 7)).isFalse();
    }

    @Test
    void whereTasksAreHandedOutOnlyThoseWhoHaveOneSeeTheProject() {
        project.handOutTasks();
        assertThat(reason("annotator")).isEqualTo("no_tasks");

        project.assign(MANAGER, "AN", List.of(7L), "annotator").expect(201);

        assertThat(reason("annotator")).isEqualTo("project_member");
        assertThat(reason("second")).isEqualTo("no_tasks");
        MANAGER.api().delete(project.assignees(7)).expect(204);
        assertThat(reason("annotator")).isEqualTo("no_tasks");
    }

    @Test
    void whatIsLeftOfFormerMembersGivesNothing() {
        project.assign(MANAGER, "AN", List.of(7L), "inherited").expect(201);
        assertThat(maySee("inherited", 7)).isTrue();

        ACME.database()
                .update(
                        "DELETE FROM KW_WORKSPACE_MEMBER WHERE WORKSPACE_ID = ? AND PERSON_ID = ?",
                        ACME.workspace("Radiology"),
                        ACME.number("inherited"));
        // Nodes aren't told of what SQL changed, but of what is changed in the organization next.
        ACME.createWorkspace(ACME.owner(), "Something else");

        assertThat(maySee("inherited", 7)).isFalse();
        ACME.add(acme -> acme.workspace("Radiology", radiology -> radiology.member("inherited")));
    }

    @Test
    void twoWhoAssignTheSameMakeOneAssignment() {
        var answers = Together.all(List.<Callable<Response>>of(
                () -> project.assign(ACME.owner(), "AN", List.of(1L, 2L), "annotator"),
                () -> project.assign(MANAGER, "AN", List.of(2L, 1L), "annotator"),
                () -> project.assign(ACME.person("admin"), "AN", List.of(1L, 2L), "annotator")));

        assertThat(answers).extracting(Response::status).containsOnly(201);
        assertThat(answers.stream()
                        .mapToLong(answer -> answer.json().path("assignments").asLong())
                        .sum())
                .isEqualTo(2);
    }

    private Response mutate(Person by, String method, String type, String... people) {
        String body = Json.write(Map.of("type", type, "users", project.numbers(people)));
        return by.api().text(method, project.assignees(1), "application/json", body);
    }

    private boolean maySee(String person, long task) {
        return Question.may(ACME.person(person).email(), "data.view")
                .on("task", String.valueOf(task))
                .with("project", project.name())
                .answer(SERVICE);
    }

    private String reason(String person) {
        return Question.may(ACME.person(person).email(), "project.view")
                .on("project", project.name())
                .ask(SERVICE)
                .expect(200)
                .json()
                .path("context")
                .path("reason")
                .asText();
    }
}
