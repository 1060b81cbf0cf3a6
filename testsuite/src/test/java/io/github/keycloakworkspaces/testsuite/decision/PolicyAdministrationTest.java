package io.github.keycloakworkspaces.testsuite.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Creating, changing, exporting and importing policies of ours with Keycloak's Admin REST API. */
@Tag("once")
final class PolicyAdministrationTest {

    private static final TestRealm REALM = TestRealm.acme();
    private static final ResourceServer SERVER = ResourceServer.in(REALM)
            .resource("acme", Map.of("organization", "alias:acme"), "people.view")
            .permissions()
            .create();
    private static final String OURS = "/workspaces-role-matrix";

    private final Http policies = SERVER.settings().below("/policy");

    @Test
    void isAmongTheTypesThatTheConsoleOffers() {
        JsonNode types = policies.get("/providers").expect(200).json();

        assertThat(types)
                .filteredOn(type -> type.path("type").asText().equals("workspaces-role-matrix"))
                .singleElement()
                .satisfies(type -> {
                    assertThat(type.path("name").asText()).isEqualTo("Workspaces role matrix");
                    assertThat(type.path("description").asText()).isNotBlank();
                });
    }

    @Test
    void keepsItsSettings() {
        String id = create(Map.of("name", "kept", "action", "projects.change", "project", 7));

        JsonNode kept = policies.get(OURS + "/" + id).expect(200).json();

        assertThat(kept.path("action").asText()).isEqualTo("project.change");
        assertThat(kept.path("project").asText()).isEqualTo("7");
        assertThat(kept.has("organization")).isFalse();
        assertThat(kept.path("code").asText()).contains("action = project.change", "project = 7");
    }

    @Test
    void isChangedAsAWhole() {
        String id = create(Map.of("name", "changed", "action", "people.view", "organization", "1"));

        policies.put(OURS + "/" + id, Map.of("name", "changed", "organization", "alias:acme"))
                .expect(201);

        JsonNode changed = policies.get(OURS + "/" + id).expect(200).json();
        assertThat(changed.path("organization").asText()).isEqualTo("alias:acme");
        assertThat(changed.has("action")).isFalse();
    }

    /** What the console does: it sends back all that it got. */
    @Test
    void isTheSameAfterItWasReadAndWritten() {
        String id = create(Map.of("name", "console", "action", "people.view", "organization", "alias:acme"));
        ObjectNode read = (ObjectNode) policies.get(OURS + "/" + id).expect(200).json();

        policies.put(OURS + "/" + id, read.put("description", "edited")).expect(201);

        assertThat(policies.get(OURS + "/" + id).expect(200).json()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "action": "people.eat"                     | policy.action_unknown
            "action": {"name": "people.view"}          | policy.setting_invalid
            "organization": "acme"                     | policy.setting_invalid
            "workspace": "Radiology"                   | policy.setting_invalid
            "project": "external:"                     | policy.setting_invalid
            "project": ["7"]                           | policy.setting_invalid
            "task": "77"                               | policy.setting_unknown
            "acton": "people.view"                     | policy.setting_unknown
            "logic": "NEGATIVE"                        | policy.negative
            "resources": ["acme"]                      | policy.no_permission
            "scopes": ["people.view"]                  | policy.no_permission
            "policies": ["Role matrix"]                | policy.no_permission
            """)
    void whatIsWrongIsRefused(String member, String code) {
        String body = "{\"name\": \"wrong\", " + member + "}";

        refused(policies.text("POST", OURS, "application/json", body), code);

        assertThat(policies.get(OURS + "?name=wrong").expect(200).json()).isEmpty();
    }

    @Test
    void aRefusedChangeChangesNothing() {
        String id = create(Map.of("name", "unchanged", "action", "people.view"));

        refused(
                policies.put(OURS + "/" + id, Map.of("name", "renamed", "action", "people.eat")),
                "policy.action_unknown");

        JsonNode policy = policies.get(OURS + "/" + id).expect(200).json();
        assertThat(policy.path("name").asText()).isEqualTo("unchanged");
        assertThat(policy.path("action").asText()).isEqualTo("people.view");
    }

    @Test
    void isRefusedAsAGenericPolicyToo() {
        refused(
                policies.post(
                        "",
                        Map.of(
                                "name", "wrong",
                                "type", "workspaces-role-matrix",
                                "config", Map.of("action", "people.eat"))),
                "policy.action_unknown");
    }

    @Test
    void comesAndGoesWithTheClient() {
        var realm = TestRealm.acme();
        ResourceServer server = ResourceServer.in(realm)
                .policy("Viewers", Map.of("action", "organizations.view", "organization", "alias:acme"))
                .resource("door", Map.of(), "open")
                .permission("Viewers", "open")
                .create();
        JsonNode exported = server.settings().get("/settings").expect(200).json();
        String client = realm.admin()
                .get("/clients?clientId=" + ResourceServer.ID)
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        realm.admin().delete("/clients/" + client).expect(204);
        ResourceServer again = ResourceServer.in(realm).create();

        again.settings().post("/import", exported).expect(204);

        assertThat(again.permissions(realm.person("manager"))).isEqualTo(Map.of("door", Set.of("open")));
        assertThat(again.permissions(realm.person("annotator"))).isEmpty();
        assertThat(configs(again.settings().get("/settings").expect(200).json()))
                .isEqualTo(configs(exported))
                .contains(Json.read("{\"action\": \"people.view\", \"organization\": \"alias:acme\"}"));
    }

    private String create(Map<String, Object> policy) {
        return policies.post(OURS, policy).expect(201).json().path("id").asText();
    }

    private static void refused(Response response, String code) {
        JsonNode error = response.expect(400).json();
        assertThat(error.path("error").asText()).isEqualTo(code);
        assertThat(error.path("error_description").asText()).isNotBlank();
    }

    private static List<JsonNode> configs(JsonNode settings) {
        return settings.path("policies").findValues("config").stream()
                .filter(config -> !config.has("applyPolicies"))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }
}
