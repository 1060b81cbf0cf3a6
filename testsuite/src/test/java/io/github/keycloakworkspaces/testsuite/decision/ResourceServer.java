package io.github.keycloakworkspaces.testsuite.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A client with Keycloak's authorization services, asked in the ways that it can be asked in. */
public final class ResourceServer {

    public static final String ID = "resources";

    static final String SECRET = "resource-secret";

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:uma-ticket";
    private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";

    private final TestRealm realm;
    private final String id;

    ResourceServer(TestRealm realm) {
        this.realm = realm;
        this.id = realm.admin()
                .get("/clients?clientId=" + ID)
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    /** One that is in the realm already. */
    public static ResourceServer of(TestRealm realm) {
        return new ResourceServer(realm);
    }

    public static ResourceServerDraft in(TestRealm realm) {
        return new ResourceServerDraft(realm);
    }

    /** Its administration, below {@code authz/resource-server}. */
    public Http settings() {
        return realm.admin().below("/clients/" + id + "/authz/resource-server");
    }

    /** The permissions of that person as a ticket gives them: scopes by resource. */
    public Map<String, Set<String>> permissions(Person person) {
        Response response = ticket(person, Map.of("response_mode", "permissions"));
        return response.status() == 403 ? Map.of() : scopes(response.expect(200).json());
    }

    /** Asks for a resource, or for {@code resource#scope,scope}. */
    public boolean permits(Person person, String what) {
        return granted(ticket(person, Map.of("permission", what, "response_mode", "decision")));
    }

    /** Asked by a confidential client, which pushes claims, about somebody whose token it has. */
    public boolean permits(Person person, String what, Map<String, ?> claims) {
        return granted(pushing(person, what, claims, Map.of("response_mode", "decision")));
    }

    Response pushing(Person person, String what, Map<String, ?> claims, Map<String, String> more) {
        var fields = new LinkedHashMap<>(more);
        fields.put("subject_token", person.token());
        fields.put("permission", what);
        fields.put("claim_token", claimToken(claims));
        fields.put("claim_token_format", JWT);
        return asConfidentialClient(fields);
    }

    Response asConfidentialClient(Map<String, String> fields) {
        return ticket(realm.http().basic(TestRealm.SERVICE, TestRealm.SECRET), fields);
    }

    Response ticket(Person person, Map<String, String> fields) {
        return ticket(realm.http().bearer(person.token()), fields);
    }

    /** A ticket for the resource server's own account. */
    Response own(Map<String, String> fields) {
        return ticket(realm.http().bearer(serviceToken(realm.http())), fields);
    }

    /** As the resource server's own account, which manages resources and tickets. */
    Http protection() {
        return realm.http().bearer(serviceToken(realm.http())).below("/authz/protection");
    }

    String serviceToken(Http at) {
        return at.basic(ID, SECRET)
                .form("/protocol/openid-connect/token", Map.of("grant_type", "client_credentials"))
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    /** What the administrators' evaluation of policies permits somebody: scopes by resource. */
    Map<String, Set<String>> evaluate(Person person, Map<String, Set<String>> resources) {
        var asked = resources.entrySet().stream()
                .map(resource -> Map.of("name", resource.getKey(), "scopes", named(resource.getValue())))
                .toList();
        JsonNode answer = settings()
                .post(
                        "/policy/evaluate",
                        Map.of(
                                "userId",
                                person.accountId(),
                                "resources",
                                asked,
                                "entitlements",
                                false,
                                "context",
                                Map.of("attributes", Map.of())))
                .expect(200)
                .json();
        var permitted = new TreeMap<String, Set<String>>();
        answer.path("results").forEach(result -> {
            var scopes = new TreeSet<String>();
            result.path("allowedScopes")
                    .forEach(scope -> scopes.add(scope.path("name").asText()));
            if (!scopes.isEmpty()) {
                permitted.put(nameIn(result), scopes);
            }
        });
        return permitted;
    }

    static String claimToken(Map<String, ?> claims) {
        byte[] json = Json.write(claims).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    static Map<String, Set<String>> scopes(JsonNode permissions) {
        var scopes = new TreeMap<String, Set<String>>();
        permissions.forEach(permission ->
                scopes.put(permission.path("rsname").asText(), new TreeSet<>(Json.texts(permission.path("scopes")))));
        return scopes;
    }

    private Response ticket(Http as, Map<String, String> fields) {
        var form = new LinkedHashMap<>(fields);
        form.put("grant_type", GRANT);
        form.putIfAbsent("audience", ID);
        return as.form("/protocol/openid-connect/token", form);
    }

    private static boolean granted(Response response) {
        if (response.status() == 403) {
            assertThat(response.json().path("error").asText())
                    .as(response.toString())
                    .isEqualTo("access_denied");
            return false;
        }
        assertThat(response.expect(200).json().path("result").asBoolean()).isTrue();
        return true;
    }

    /** Keycloak writes {@code name with scopes [...]}. */
    private static String nameIn(JsonNode result) {
        return result.path("resource").path("name").asText().split(" with scopes ", 2)[0];
    }

    private static List<Map<String, String>> named(Set<String> names) {
        return names.stream().map(name -> Map.of("name", name)).toList();
    }
}
