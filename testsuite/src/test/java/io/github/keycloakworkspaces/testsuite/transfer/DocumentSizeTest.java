package io.github.keycloakworkspaces.testsuite.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Wire;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that would fill the memory of a server are refused before they do. */
@Tag("once")
final class DocumentSizeTest {

    private static final String OWNER = "somebody@acme.example";
    private static final TestRealm REALM = TestRealm.draft().person(OWNER).create();

    private final Http admin = REALM.admin().below("/workspaces");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void halfAMillionWorkspacesAreTooMany(boolean dry) {
        String body = "{\"owner\": \"" + OWNER + "\", \"workspaces\": [" + workspaces(500_000) + "]}";

        Response refused = put("large?dryRun=" + dry, "application/json", body);

        refused.expect(413, "document.too_large");
        assertThat(refused.body()).contains("workspaces", "10000");
    }

    @Test
    void yamlIsNoWayRoundIt() {
        String body = "owner: " + OWNER + "\nworkspaces:\n" + "- {title: a}\n".repeat(500_000);

        put("large?dryRun=true", "application/yaml", body).expect(413, "document.too_large");
    }

    @Test
    void enableIsNoWayRoundIt() {
        String body = "{\"organizations\": [{\"alias\": \"large\", \"owner\": \"" + OWNER + "\", \"workspaces\": ["
                + workspaces(40_000) + "]}]}";

        admin.text("POST", "/enable", "application/json", body).expect(413, "document.too_large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"workspaces.organizations", "workspaces.document.000001"})
    void aRealmFileIsNoWayRoundIt(String attribute) {
        String name = "test-" + UUID.randomUUID();
        // Less than a body may have, so that it is we who refuse it: the server hangs up on larger ones.
        String documents = "[{\"alias\": \"large\", \"owner\": null, \"workspaces\": [" + workspaces(300_000) + "]}]";

        Response refused = REALM.server()
                .admin()
                .post("/realms", Map.of("realm", name, "enabled", true, "attributes", Map.of(attribute, documents)));

        refused.expect(413, "document.too_large");
        REALM.server().admin().get("/realms/" + name).expect(404);
    }

    @Test
    void aBodyHasTheSizeThatTheServerTakes() {
        int largest = 10 * 1024 * 1024;
        String start = "{\"owner\": \"" + OWNER + "\"}";

        put("padded?dryRun=true", "application/json", start + " ".repeat(largest - start.length()))
                .expect(200);
        // Only the head of the request: the server hangs up on what it won't read.
        Response refused = Wire.to(REALM.server())
                .send(
                        "PUT",
                        "/admin/realms/" + REALM.name() + "/workspaces/organizations/padded?dryRun=true",
                        Map.of("Content-Type", "application/json", "Content-Length", String.valueOf(largest + 1)),
                        "");
        assertThat(refused.status()).isEqualTo(413);
    }

    private Response put(String path, String type, String body) {
        return admin.text("PUT", "/organizations/" + path, type, body);
    }

    private static String workspaces(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "{\"title\":\"" + i + "\"}")
                .collect(Collectors.joining(","));
    }
}
