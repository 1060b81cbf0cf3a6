package io.github.keycloakworkspaces.testsuite.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** However much somebody is in, the token stays one that goes into a header. */
final class ClaimSizeTest {

    private static final int LARGEST = 4_000;

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.owner("owner")
                            .manager("manager")
                            .workspace("First", first -> first.project("only", only -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");

    @Test
    void aHundredWorkspacesWithTheLongestTitlesFitAsFarAsTheyDo() {
        Person manager = ACME.person("manager");
        for (int number = 0; number < 30; number++) {
            ACME.createWorkspace(manager, "\u4e2d".repeat(1000));
            ACME.createWorkspace(manager, "\"".repeat(1000));
        }
        ACME.createWorkspace(manager, "short");

        Tokens tokens = manager.signIn();
        JsonNode claim = tokens.claim();

        assertThat(claim.path("truncated").asBoolean()).isTrue();
        assertThat(claim.path("workspaces")).hasSizeGreaterThan(1);
        assertThat(claim.path("workspaces").findValuesAsText("title")).contains("short");
        assertThat(longer(tokens.access())).isLessThan(LARGEST);
        manager.api()
                .get(claim.path("href")
                        .asText()
                        .substring(REALM.base().below("/api").base().length()))
                .expect(200);
    }

    /** How many characters the claim takes in the token. */
    private static int longer(String token) {
        ObjectNode payload = (ObjectNode) Tokens.payload(token);
        int whole = token.split("\\.", -1)[1].length();
        payload.remove("workspaces");
        return whole
                - Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Json.write(payload).getBytes(StandardCharsets.UTF_8))
                        .length();
    }
}
