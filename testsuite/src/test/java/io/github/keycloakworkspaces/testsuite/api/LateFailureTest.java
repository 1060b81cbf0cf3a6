package io.github.keycloakworkspaces.testsuite.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Obstacle;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The database refuses what Keycloak writes when everything else of a request is done. Ours look at the failures of all of
 * Keycloak, and its answers stay as they are without us.
 */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class LateFailureTest {

    private static final String ADDRESS = "late@elsewhere.example";

    private final TestRealm realm = TestRealm.acme();

    @Test
    void whatSomebodyElseHasWrittenMeanwhileIsAConflict() {
        Response answer = written(Obstacle::keep);

        assertThat(answer.expect(409).json().path("error").asText()).isEqualTo("conflict");
    }

    @Test
    void aConnectionThatBreaksIsAnErrorOfTheServer() {
        Response answer = written(Obstacle::breakWaiting);

        assertThat(answer.expect(500).json().path("error").asText()).isEqualTo("unknown_error");
    }

    /** Makes an account with an address that somebody else has written by then and not committed. */
    private Response written(Consumer<Obstacle> then) {
        String other =
                "INSERT INTO USER_ENTITY (ID, REALM_ID, USERNAME, EMAIL, EMAIL_CONSTRAINT, EMAIL_VERIFIED, ENABLED, NOT_BEFORE)"
                        + " VALUES (?, ?, 'other', ?, ?, FALSE, TRUE, 0)";
        String id = UUID.randomUUID().toString();
        try (var obstacle = Obstacle.with(realm.server().database(), other, id, realm.id(), ADDRESS, ADDRESS)) {
            var account = Map.of("username", "late", "email", ADDRESS);
            var answer = CompletableFuture.supplyAsync(() -> realm.admin().post("/users", account));
            obstacle.awaitWaiting(1);
            then.accept(obstacle);
            return answer.join();
        }
    }
}
