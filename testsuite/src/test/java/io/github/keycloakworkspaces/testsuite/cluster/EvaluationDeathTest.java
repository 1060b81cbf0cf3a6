package io.github.keycloakworkspaces.testsuite.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.api.Filling;
import io.github.keycloakworkspaces.testsuite.mapping.HeardGroups;
import io.github.keycloakworkspaces.testsuite.server.Cluster;
import io.github.keycloakworkspaces.testsuite.server.Obstacle;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** One of two nodes loses its power while it gives everybody what a mapping gives. The other node goes on with it. */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
class EvaluationDeathTest {

    private static final int PEOPLE = 300;

    private static final Cluster CLUSTER = Cluster.shared();
    private static final Cluster.Node DYING = CLUSTER.node(2);
    private static final TestRealm REALM = TestRealm.with(CLUSTER.server())
            .organization(
                    "acme",
                    acme -> acme.owner("owner")
                            .annotator("unlucky")
                            .workspace("First", first -> {})
                            .workspace("Radiology", radiology -> {}))
            .create();

    @AfterAll
    static void itComesBack() {
        DYING.start();
    }

    @Test
    void everybodyHasWhatTheMappingGives() {
        TestOrganization acme = REALM.organization("acme");
        Filling.of(acme, PEOPLE).people();
        HeardGroups groups = new HeardGroups(acme);
        groups.everybodyIn("staff");
        try (var somebody = rowOfTheLast(acme)) {
            DYING.here(acme.owner().api())
                    .post(
                            "/organizations/" + acme.id() + "/group-mappings",
                            Map.of("source", "saml", "group", "staff", "role", "MA"))
                    .expect(201);
            somebody.awaitWaiting(1);
            DYING.kill();
        }

        JsonNode done = groups.evaluated();

        assertThat(done.path("done").asInt()).isEqualTo(PEOPLE + 2);
        assertThat(done.path("failed").asInt()).isZero();
        assertThat(acme.database()
                        .query("SELECT ID FROM KW_MEMBER WHERE ORGANIZATION_ID = ? AND ROLE = 'MA'", acme.id()))
                .hasSize(PEOPLE + 1);
    }

    /** Whoever changes it waits. */
    private static Obstacle rowOfTheLast(TestOrganization acme) {
        return Obstacle.with(
                CLUSTER.database(),
                "SELECT ID FROM KW_MEMBER WHERE ORGANIZATION_ID = ? ORDER BY PERSON_ID DESC LIMIT 1 FOR UPDATE",
                acme.id());
    }
}
