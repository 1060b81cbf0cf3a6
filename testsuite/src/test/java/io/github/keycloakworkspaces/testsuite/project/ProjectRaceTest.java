package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Two people who do not know of each other. */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class ProjectRaceTest {

    private static final int ROUNDS = 15;

    private final TestOrganization acme = TestRealm.draft()
            .organization(
                    "acme",
                    organization -> organization
                            .owner("owner")
                            .administrator("admin")
                            .manager("manager")
                            .workspace("Radiology", radiology -> radiology.member("manager"))
                            .workspace("Notes", notes -> notes.member("manager")))
            .create()
            .organization("acme");
    private final Person one = acme.owner();
    private final Person two = acme.person("admin");
    private final long radiology = acme.workspace("Radiology");
    private final long notes = acme.workspace("Notes");

    @Test
    void anExternalIdIsGivenOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            var body = Map.of("workspace", radiology, "external_id", "race-" + round);

            var answers = race(
                    () -> one.api().post("/projects/", body), () -> two.api().post("/projects/", body));

            assertThat(answers).extracting(Response::status).containsExactlyInAnyOrder(201, 409);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 409)
                    .allSatisfy(answer -> answer.expect(409, "project.external_id_taken"));
        }
    }

    @Test
    void aSandboxIsMadeOnce() {
        Person manager = acme.person("manager");

        var answers = race(
                () -> manager.api().post("/projects/", Map.of("title", "First")),
                () -> manager.api().post("/projects/", Map.of("title", "Second")));

        assertThat(answers).extracting(Response::status).containsOnly(201);
        assertThat(answers.get(0).json().path("workspace"))
                .isEqualTo(answers.get(1).json().path("workspace"));
    }

    @Test
    void aProjectIsMovedOrRemoved() {
        for (int round = 0; round < ROUNDS; round++) {
            long project = ProjectApi.create(one, radiology, Map.of("title", "Race"));

            var answers = race(
                    () -> ProjectApi.change(one, project, Map.of("workspace", notes)),
                    () -> two.api().delete(ProjectApi.path(project)));

            assertThat(answers.get(1).status()).isEqualTo(204);
            assertThat(answers.get(0).status()).as("%s", answers).isIn(200, 404);
            ProjectApi.show(one, project).expect(404, "project.not_found");
        }
    }

    @Test
    void aProjectIsMovedOrTheWorkspaceGoes() {
        for (int round = 0; round < ROUNDS; round++) {
            long project = ProjectApi.create(one, radiology, Map.of("title", "Race"));
            long target = ProjectApi.id(one.api()
                    .post("/workspaces/", Map.of("title", "Target"))
                    .expect(201)
                    .json());

            var answers = race(
                    () -> ProjectApi.change(one, project, Map.of("workspace", target)),
                    () -> two.api().delete("/workspaces/" + target + "/"));

            boolean moved = answers.get(0).status() == 200;
            assertThat(answers.get(0).status()).as("%s", answers).isIn(200, 404);
            assertThat(answers.get(1).status()).as("%s", answers).isEqualTo(moved ? 409 : 204);
            assertThat(ProjectApi.shown(one, project).path("workspace").asLong())
                    .isEqualTo(moved ? target : radiology);
        }
    }

    @Test
    void bothChangesOfAProjectCount() {
        for (int round = 0; round < ROUNDS; round++) {
            long project = ProjectApi.create(one, radiology, Map.of("title", "Race"));
            var instruction = Map.of("review_settings", Map.of("instruction", "Look"));
            var criteria = Map.of("review_settings", Map.of("review_criteria", "all"));

            var answers = race(
                    () -> ProjectApi.change(one, project, instruction),
                    () -> ProjectApi.change(two, project, criteria));

            assertThat(answers).extracting(Response::status).containsOnly(200);
            var settings = ProjectApi.shown(one, project).path("review_settings");
            assertThat(settings.path("instruction").asText()).isEqualTo("Look");
            assertThat(settings.path("review_criteria").asText()).isEqualTo("all");
        }
    }

    private static List<Response> race(Callable<Response> left, Callable<Response> right) {
        return Together.all(List.of(left, right));
    }
}
