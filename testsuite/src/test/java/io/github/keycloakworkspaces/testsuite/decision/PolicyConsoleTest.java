package io.github.keycloakworkspaces.testsuite.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keycloak's admin console has no form for types of policies that it doesn't know, but gets along with ours. */
@Tag("browser")
final class PolicyConsoleTest {

    private final TestRealm realm = TestRealm.acme();
    private final ResourceServer server = ResourceServer.in(realm)
            .policy("Viewers", Map.of("action", "people.view", "organization", "alias:acme"))
            .resource("acme", Map.of("organization", "alias:acme"), "people.view", "members.invite")
            .permissions()
            .create();
    private final Browser browser = Browser.wide();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void createsAPolicy() {
        open("policies").click("createPolicy").click("workspaces-role-matrix").await("Grants what the role matrix");
        browser.fill("name", "From the console").screenshot("policy-new");

        browser.click("NEGATIVE").click("save").await("policy.negative").screenshot("policy-refused");
        browser.click("POSITIVE").click("save").await("Successfully created the policy");

        assertThat(server.settings()
                        .get("/policy/search?name=From%20the%20console")
                        .expect(200)
                        .json()
                        .path("type")
                        .asText())
                .isEqualTo("workspaces-role-matrix");
    }

    @Test
    void keepsTheSettingsOfAPolicyThatItChanges() {
        String id = policy("Viewers").path("id").asText();

        open("policy/" + id + "/workspaces-role-matrix")
                .await("action = people.view")
                .screenshot("policy-edit");
        browser.fill("name", "Renamed").click("save").await("updatePolicySuccess"); // 26.7.3 has no text for it

        assertThat(policy("Renamed").path("config").path("action").asText()).isEqualTo("people.view");
        assertThat(policy("Renamed").path("config").path("organization").asText())
                .isEqualTo("alias:acme");
    }

    @Test
    void connectsAPolicyByAPermission() {
        open("permission/new/scope").fill("name", "From the console");
        browser.choose("#scopes button", "members.invite")
                .choose("#policies button", "Viewers")
                .click("save");

        browser.await("Successfully created the permission");
    }

    @Test
    void evaluatesAPolicy() {
        open("evaluate")
                .choose("[data-testid='user'] input", "manager@acme.example")
                .choose("[placeholder='Select a role']", "offline_access") // the console wants one
                .choose("[data-testid='attribute-row'] input >> nth=0", "acme")
                .choose("[data-testid='attribute-row'] input >> nth=1", "people.view");
        browser.click("authorization-eval").await("Overall Results").screenshot("policy-evaluated");

        assertThat(browser.text()).contains("acme with scopes [people.view]").contains("Permit");
    }

    private Browser open(String place) {
        String client = server.settings().base().replaceAll(".*/clients/([^/]*)/.*", "$1");
        String address = realm.server().url() + "/admin/master/console/#/" + realm.name() + "/clients/" + client
                + "/authorization/" + place;
        return browser.open(address)
                .fill("username", "admin")
                .fill("password", "admin")
                .submit();
    }

    private JsonNode policy(String name) {
        return server.settings().get("/policy/search?name=" + name).expect(200).json();
    }
}
