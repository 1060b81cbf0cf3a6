package io.github.keycloakworkspaces.testsuite.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.KeycloakServer;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.Servers;
import io.github.keycloakworkspaces.testsuite.server.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo's realm file, as a realm of another name. */
@Tag("once")
final class RealmFileTest {

    private static final Path FILE = Path.of("../realm-export/labeling-realm.json");

    private final KeycloakServer server = Servers.shared();
    private final String name = "file-" + UUID.randomUUID();

    @Test
    void bringsOrganizationsAlong() throws IOException {
        server.admin().post("/realms", realm()).expect(201);

        assertThat(role("owner")).isEqualTo("OW");
        assertThat(role("admin")).isEqualTo("AD");
        assertThat(role("manager")).isEqualTo("MA");
        assertThat(role("reviewer")).isEqualTo("RE");
        assertThat(role("annotator")).isEqualTo("AN");
        grant("pending").expect(400);
        grant("former").expect(400);
        assertThat(claim("annotator").path("workspaces").path(0).path("title").asText())
                .isEqualTo("Radiology");
        assertThat(claim("annotator").path("projects")).hasSize(2);
    }

    @Test
    void bringsAResourceServerAlongThatAsksTheRoleMatrix() throws IOException {
        server.admin().post("/realms", realm()).expect(201);

        assertThat(mayReview("annotator", "chest-xray")).isTrue();
        assertThat(mayReview("annotator", "mammography")).isFalse();
        assertThat(mayReview("reviewer", "mammography")).isTrue();
    }

    @Test
    void itsResourceServerEnforces() throws IOException {
        JsonNode settings = realm().path("clients").findValue("authorizationSettings");

        assertThat(settings.path("policyEnforcementMode").asText()).isEqualTo("ENFORCING");
        assertThat(settings.path("decisionStrategy").asText()).isEqualTo("UNANIMOUS");
        assertThat(settings.path("resources").findValuesAsText("ownerManagedAccess"))
                .hasSize(6)
                .containsOnly("false");
        server.admin().post("/realms", realm()).expect(201);
        assertThat(Json.texts(server.admin()
                        .send("POST", "/realms/" + name + "/workspaces/enable")
                        .expect(200)
                        .json()
                        .path("warnings")))
                .containsExactly("missing:mail");
    }

    @Test
    void isAppliedOnce() throws IOException {
        server.admin().post("/realms", realm()).expect(201);

        JsonNode attributes =
                server.admin().get("/realms/" + name).expect(200).json().path("attributes");
        assertThat(Json.names(attributes))
                .contains("disable_signup_without_link")
                .doesNotContain("workspaces.enable", "workspaces.organizations");
    }

    @Test
    void makesNoRealmIfSomethingIsWrongInIt() throws IOException {
        ObjectNode realm = realm();
        realm.withObject("/attributes")
                .put("workspaces.organizations", "[{\"alias\": \"acme\", \"owner\": \"nobody@acme.example\"}]");
        int before = rows();

        var refused = server.admin().post("/realms", realm);

        refused.expect(400, "document.unknown_person");
        server.admin().get("/realms/" + name).expect(404);
        assertThat(rows()).isEqualTo(before);
    }

    /** A wrong link is the shortest way to a page of ours. */
    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "fr", "ar"})
    void itsPagesSpeakTheBrowsersLanguage(String language) throws IOException {
        server.admin().post("/realms", realm()).expect(201);

        var page = server.http()
                .with("Accept-Language", language)
                .get("/realms/" + name + "/workspaces/signup?token=1.wrong")
                .expect(403);

        assertThat(page.body()).contains("lang=\"" + language + "\"");
    }

    private ObjectNode realm() throws IOException {
        return ((ObjectNode) Json.read(Files.readString(FILE))).put("realm", name);
    }

    private boolean mayReview(String person, String project) {
        Http realm = server.http().below("/realms/" + name);
        String token = grant(person).expect(200).json().path("access_token").asText();
        return realm.bearer(token)
                        .form(
                                "/protocol/openid-connect/token",
                                Map.of(
                                        "grant_type", "urn:ietf:params:oauth:grant-type:uma-ticket",
                                        "audience", "labeling-resources",
                                        "permission", "external:" + project + "#review.access",
                                        "response_mode", "decision"))
                        .status()
                == 200;
    }

    private int rows() {
        return server.database().query("SELECT ID FROM KW_PERSON").size();
    }

    private String role(String person) {
        return claim(person).path("organization").path("role").asText();
    }

    private JsonNode claim(String person) {
        return Tokens.payload(
                        grant(person).expect(200).json().path("access_token").asText())
                .path("workspaces");
    }

    private Response grant(String person) {
        Http realm = server.http().below("/realms/" + name);
        return realm.form(
                "/protocol/openid-connect/token",
                Map.of(
                        "grant_type", "password",
                        "client_id", "labeling-app",
                        "scope", "openid",
                        "username", person + "@acme.example",
                        "password", "demo-Pass1"));
    }
}
