package io.github.keycloakworkspaces.testsuite.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A service's token that was verified a moment ago counts no longer than it would for Keycloak. */
@Tag("once")
final class RememberedServiceTest {

    private final TestRealm realm = TestRealm.acme();
    private final TestOrganization acme = realm.organization("acme");

    @Test
    void aDisabledKeyCountsAtOnce() {
        Http service = realm.service("decide");
        question(service).expect(200);

        setKeys("rsa", "enabled", "false");

        question(service).expect(401);
    }

    /** Such a key signs nothing any more, and what it has signed stays right. */
    @Test
    void aPassiveKeyCountsOn() {
        Http service = realm.service("decide");
        question(service).expect(200);

        setKeys("rsa", "active", "false");

        question(service).expect(200);
    }

    @Test
    void aRoleThatIsTakenFromACompositeCountsAtOnce() {
        realm.admin().post("/roles", Map.of("name", "deciders")).expect(201);
        realm.admin().post("/roles/deciders/composites", List.of(decide())).expect(204);
        realm.admin()
                .post(
                        "/users/" + realm.serviceAccountId() + "/role-mappings/realm",
                        List.of(realm.admin().get("/roles/deciders").expect(200).json()))
                .expect(204);
        Http service = realm.base().bearer(realm.serviceToken());
        question(service).expect(200);

        realm.admin()
                .text("DELETE", "/roles/deciders/composites", "application/json", Json.write(List.of(decide())))
                .expect(204);

        question(service).expect(403);
    }

    @Test
    void aRoleThatIsTakenFromAGroupCountsAtOnce() {
        realm.admin().post("/groups", Map.of("name", "deciders")).expect(201);
        String group = realm.admin()
                .get("/groups?search=deciders")
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        String mapping = "/groups/" + group + "/role-mappings/clients/" + workspaces();
        realm.admin().post(mapping, List.of(decide())).expect(204);
        realm.admin()
                .put("/users/" + realm.serviceAccountId() + "/groups/" + group, Map.of())
                .expect(204);
        Http service = realm.base().bearer(realm.serviceToken());
        question(service).expect(200);

        realm.admin()
                .text("DELETE", mapping, "application/json", Json.write(List.of(decide())))
                .expect(204);

        question(service).expect(403);
    }

    @Test
    void aProofThatTheClientWantsByNowCountsAtOnce() {
        Http service = realm.service("decide");
        question(service).expect(200);

        realm.clientAttributes(TestRealm.SERVICE, Map.of("dpop.bound.access.tokens", "true"));

        question(service).expect(401);
    }

    @Test
    void anotherSchemeIsNoShortCut() {
        Http service = realm.service("decide");
        question(service).expect(200);

        question(realm.base().with("Authorization", "DPoP " + realm.serviceToken()))
                .expect(401);
    }

    private void setKeys(String provider, String setting, String value) {
        JsonNode keys = realm.admin()
                .get("/components?type=org.keycloak.keys.KeyProvider&name=" + provider)
                .expect(200)
                .json();
        ObjectNode key = (ObjectNode) keys.path(0);
        key.withObject("/config").putArray(setting).add(value);
        realm.admin().put("/components/" + key.path("id").asText(), key).expect(204);
    }

    private JsonNode decide() {
        return realm.admin()
                .get("/clients/" + workspaces() + "/roles/decide")
                .expect(200)
                .json();
    }

    private String workspaces() {
        return realm.clientAdmin("workspaces")
                .get("")
                .expect(200)
                .json()
                .path("id")
                .asText();
    }

    private Response question(Http service) {
        return Question.may("owner@acme.example", "workspace.create")
                .on("organization", String.valueOf(acme.id()))
                .ask(service);
    }
}
