package io.github.keycloakworkspaces.testsuite.bench;

import static java.util.Map.entry;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;

/** A client with Keycloak's authorization services as they come: one policy names a person, one permission a type. */
final class PlainResources {

    static final String ID = "plain-resources";

    private static final String SECRET = "plain-secret";
    private static final List<Map<String, String>> SCOPES = List.of(Map.of("name", "project.view"));

    private final TestRealm realm;

    private PlainResources(TestRealm realm) {
        this.realm = realm;
    }

    static PlainResources in(TestRealm realm, Person permitted, int resources) {
        realm.admin()
                .post(
                        "/clients",
                        Map.ofEntries(
                                entry("clientId", ID),
                                entry("secret", SECRET),
                                entry("publicClient", false),
                                entry("standardFlowEnabled", false),
                                entry("serviceAccountsEnabled", true),
                                entry("authorizationServicesEnabled", true),
                                entry("authorizationSettings", settings(permitted))))
                .expect(201);
        String id = realm.admin()
                .get("/clients?clientId=" + ID)
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        Http added = realm.admin().below("/clients/" + id + "/authz/resource-server");
        for (int i = 1; i <= resources; i++) {
            added.post("/resource", Map.of("name", "project " + i, "type", "project", "scopes", SCOPES))
                    .expect(201);
        }
        return new PlainResources(realm);
    }

    /** Of the client's service account. */
    String token() {
        return realm.http()
                .basic(ID, SECRET)
                .form("/protocol/openid-connect/token", Map.of("grant_type", "client_credentials"))
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    private static Map<String, Object> settings(Person permitted) {
        var person = Map.of(
                "name", "person", "type", "user", "config", Map.of("users", Json.write(List.of(permitted.email()))));
        var permission = Map.of(
                "name",
                "projects",
                "type",
                "resource",
                "config",
                Map.of("defaultResourceType", "project", "applyPolicies", Json.write(List.of("person"))));
        return Map.of(
                "policyEnforcementMode",
                "ENFORCING",
                "decisionStrategy",
                "UNANIMOUS",
                "scopes",
                SCOPES,
                "resources",
                List.of(),
                "policies",
                List.of(person, permission));
    }
}
