package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.api.Filling;
import io.github.keycloakworkspaces.testsuite.server.LongAnswer;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects with as much text in them as they may have: all of them together are more than the server has memory. */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class LargeProjectsTest {

    private static final int PROJECTS = 600;
    private static final int TEXT = 499_000;

    private static final TestRealm REALM = TestRealm.draft()
            .organization("acme", acme -> acme.owner("owner").workspace("First", first -> {}))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");

    @BeforeAll
    static void fill() {
        Filling.of(ACME, PROJECTS).projects();
        REALM.server()
                .database()
                .update(
                        "UPDATE KW_PROJECT SET SETTINGS = ? WHERE ORGANIZATION_ID = ?",
                        "{\"label_config\":\"" + "x".repeat(TEXT) + "\",\"custom_script\":\"" + "y".repeat(TEXT)
                                + "\"}",
                        ACME.id());
    }

    @AfterAll
    static void empty() {
        REALM.server().database().update("DELETE FROM KW_PROJECT WHERE ORGANIZATION_ID = ?", ACME.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page_size=1000", "?page_size=-1"})
    void areSentAsTheyAreRead(String query) {
        LongAnswer answer = ACME.owner().api().read("/projects/" + query);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.length()).isGreaterThan(PROJECTS * 2L * TEXT);
        assertThat(answer.end()).isEqualTo("]}");
    }
}
