package io.github.keycloakworkspaces.testsuite.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** People who do not know of each other. */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class WorkspaceRaceTest {

    private static final int ROUNDS = 10;

    private static final TestRealm REALM =
            TestRealm.draft().organization("acme", acme -> acme.everyRole()).create();
    private static final TestOrganization ACME = REALM.organization("acme");

    /** A document puts a project into the workspace that somebody deletes; deleted first, the workspace is made again. */
    @Test
    void aProjectIsNotLostWithItsWorkspace() {
        for (int round = 0; round < ROUNDS; round++) {
            long workspace = ACME.createWorkspace(ACME.owner(), "Round " + round);
            var document = document("Round " + round, "project-" + round);

            var answers = race(() -> delete(workspace), () -> write(document));

            assertThat(answers.get(0).status()).as("%s", answers).isIn(204, 409);
            answers.get(1).expect(200);
            assertThat(ACME.project("project-" + round)).isPositive();
        }
    }

    @Test
    void aWorkspaceIsDeletedOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            long workspace = ACME.createWorkspace(ACME.owner(), "Empty");

            var answers = race(() -> delete(workspace), () -> delete(workspace));

            assertThat(answers).extracting(Response::status).containsExactlyInAnyOrder(204, 404);
        }
    }

    @Test
    void somebodyIsAddedOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            long workspace = ACME.createWorkspace(ACME.owner(), "Shared");
            String bulk = "/workspaces/" + workspace + "/memberships/bulk/";
            Callable<Response> add = () -> ACME.owner().api().post(bulk, Map.of("all", true));

            var answers = race(add, add);

            assertThat(answers)
                    .extracting(answer ->
                            answer.expect(200).json().path("assignments").asInt())
                    .containsExactlyInAnyOrder(0, 5);
        }
    }

    private static Response delete(long workspace) {
        return ACME.owner().api().delete("/workspaces/" + workspace);
    }

    private static Response write(Map<String, Object> document) {
        return REALM.admin().post("/workspaces/enable", Map.of("organizations", List.of(document)));
    }

    private static Map<String, Object> document(String workspace, String project) {
        var projects = List.of(Map.of("title", project, "external_id", project));
        return Map.of(
                "alias", "acme",
                "owner", "owner@acme.example",
                "workspaces", List.of(Map.of("title", workspace, "projects", projects)));
    }

    private static List<Response> race(Callable<Response> left, Callable<Response> right) {
        return Together.all(List.of(left, right));
    }
}
