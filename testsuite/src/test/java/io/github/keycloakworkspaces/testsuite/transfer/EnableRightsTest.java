package io.github.keycloakworkspaces.testsuite.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.activity.Log;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an administrator of less than everything may do by {@code enable}, and what the organization is told. */
@Tag("once")
@Tag("smoke")
final class EnableRightsTest {

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", acme -> acme.everyRole())
            .person("new@acme.example")
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Log log = new Log(acme);

    @Test
    void managingTheRealmIsNotManagingItsOrganizations() {
        realm.giveServiceOf("realm-management", "manage-realm");

        enable(Map.of()).expect(200);
        enable(Map.of("organizations", List.of(withNew("AD")))).expect(403);
        enable(Map.of("organizations", List.of(Map.of("alias", "acme", "owner", "nobody@acme.example"))))
                .expect(403);
        assertThat(acme.list(acme.owner(), "?search=new@acme")
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void whoMayPutTheDocumentMayEnableWithIt() {
        realm.giveServiceOf("realm-management", "manage-realm", "manage-organizations");
        enable(Map.of("organizations", List.of(withNew("AD")))).expect(403);

        realm.giveServiceOf("realm-management", "manage-users");

        enable(Map.of("organizations", List.of(withNew("AD")))).expect(200);
    }

    @Test
    void managingTheRealmIsNotManagingItsClients() {
        realm.giveServiceOf("realm-management", "manage-realm");

        enable(Map.of("clients", List.of(TestRealm.STRANGER))).expect(403);
        enable(Map.of("clients", List.of("nobody"))).expect(403);
        realm.giveServiceOf("realm-management", "manage-clients");
        enable(Map.of("clients", List.of(TestRealm.STRANGER))).expect(200);
        enable(Map.of("clients", List.of("nobody"))).expect(400, "client.unknown");
    }

    @Test
    void managingTheRealmIsNotBringingMembershipsInStep() {
        realm.giveServiceOf("realm-management", "manage-realm");

        administrator().post("/workspaces/native-membership", Map.of()).expect(403);
        realm.giveServiceOf("realm-management", "manage-organizations", "manage-users");
        administrator().post("/workspaces/native-membership", Map.of()).expect(200);
    }

    @Test
    void theOrganizationsLogTellsWhoChangedWhatByEnable() {
        realm.giveServiceOf("realm-management", "manage-realm", "manage-organizations", "manage-users");

        enable(Map.of("organizations", List.of(withNew("AD")))).expect(200);

        JsonNode all = log.about("create=1&change=0&remove=0").get(0);
        assertThat(all.path("kind").asText()).isEqualTo("admin");
        assertThat(all.path("request_method").asText()).isEqualTo("PUT");
        assertThat(all.path("request_url").asText())
                .isEqualTo("workspaces/organizations/acme?create=1&change=0&remove=0");
        JsonNode one = log.about("members[new@acme.example]").get(0);
        assertThat(one.path("request_method").asText()).isEqualTo("POST");
        assertThat(one.path("request_url").asText())
                .startsWith("workspaces/organizations/acme/members[new@acme.example]?role=AD");
    }

    @Test
    void theLogTellsWhatADocumentChangedAndWhoFromElsewhereDidIt() {
        DocumentApi documents = DocumentApi.of(realm);
        var document = (ObjectNode) documents.read("acme");
        document.withObject("/permissions").putObject("members.invite").put("MA", "organization");

        documents.apply("acme", document);
        documents.apply("acme", document);
        documents.plan("acme", document.deepCopy().put("seat_limit", 50));

        assertThat(log.about("acme?create=1&change=0&remove=0&by=master/admin")).hasSize(1);
        assertThat(log.about("permissions[members.invite]")
                        .get(0)
                        .path("request_url")
                        .asText())
                .contains("MA=organization");
    }

    private static Map<String, Object> withNew(String role) {
        return Map.of(
                "alias", "acme",
                "owner", "owner@acme.example",
                "members", List.of(Map.of("user", "new@acme.example", "role", role)));
    }

    private Response enable(Map<String, ?> body) {
        return administrator().post("/workspaces/enable", body);
    }

    /** With a new token, which has what the service was given by now. */
    private Http administrator() {
        return realm.server().http().below("/admin/realms/" + realm.name()).bearer(realm.serviceToken());
    }
}
