package io.github.keycloakworkspaces.testsuite.scim;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Patience;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** What an identity provider does with the people and groups of an organization. */
final class Provisioning {

    static final String TYPE = "application/scim+json";

    private static final int TOO_MANY = 429;

    private static final String OPERATIONS = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

    private final TestOrganization organization;
    private final long number;
    private final String token;

    private Provisioning(TestOrganization organization, String token) {
        this.organization = organization;
        this.number = organization.id();
        this.token = token;
    }

    /** With a new token. */
    static Provisioning of(TestOrganization organization) {
        String token = organization
                .owner()
                .api()
                .post("/organizations/" + organization.id() + "/scim-token", Map.of())
                .expect(201)
                .json()
                .path("token")
                .asText();
        return new Provisioning(organization, token);
    }

    /** New people of the organization get that role. */
    Provisioning defaultRole(String role) {
        organization
                .owner()
                .api()
                .patch(
                        "/organizations/" + number + "/set-default-role",
                        Map.of("default_role", role, "organization", number))
                .expect(200);
        return this;
    }

    String token() {
        return token;
    }

    long number() {
        return number;
    }

    TestOrganization organization() {
        return organization;
    }

    Http api() {
        return anybody().bearer(token);
    }

    /** The same without a token. */
    Http anybody() {
        return organization.realm().base().below("/scim/v2");
    }

    /** Sends again what was too much at a time, as identity providers do. */
    Response send(String method, String path, Object body) {
        AtomicReference<Response> answer = new AtomicReference<>();
        Patience.until("the server takes " + method + " " + path, () -> {
            Response sent = api().text(method, path, TYPE, said(path, Json.read(Json.write(body))));
            answer.set(sent);
            return sent.status() != TOO_MANY;
        });
        return Objects.requireNonNull(answer.get());
    }

    /** As every sender does, a message says its schemas. */
    static String said(String path, JsonNode body) {
        String kind = path.startsWith("/Groups") ? GROUP : USER;
        String schema = body.has("Operations") ? OPERATIONS : kind;
        ObjectNode message = body.deepCopy();
        return Json.write(
                body.has("schemas")
                        ? body
                        : message.set("schemas", message.arrayNode().add(schema)));
    }

    Response find(String kind, String filter) {
        return api().get("/" + kind + "?filter=" + Http.encode(filter)).expect(200);
    }

    int found(String filter) {
        return find("Users", filter).json().path("totalResults").asInt();
    }

    /** Makes somebody, and gives the id. */
    String make(String userName) {
        return make(Map.of("userName", userName));
    }

    String make(Map<String, ?> person) {
        return send("POST", "/Users", person).expect(201).json().path("id").asText();
    }

    Response activate(String person, boolean active) {
        return operate("/Users/" + person, Map.of("op", "replace", "path", "active", "value", active));
    }

    /** Makes a group, and gives the id. */
    String group(String name, Collection<String> members) {
        var group = Map.of("displayName", name, "members", values(members));
        return send("POST", "/Groups", group).expect(201).json().path("id").asText();
    }

    Response add(String group, Collection<String> members) {
        return operate("/Groups/" + group, Map.of("op", "add", "path", "members", "value", values(members)));
    }

    Response remove(String group, String member) {
        return operate("/Groups/" + group, Map.of("op", "remove", "path", "members[value eq \"" + member + "\"]"));
    }

    Response replace(String group, Collection<String> members) {
        return operate("/Groups/" + group, Map.of("op", "replace", "path", "members", "value", values(members)));
    }

    Response operate(String path, Map<String, ?> operation) {
        return send("PATCH", path, Map.of("Operations", List.of(operation)));
    }

    static List<Map<String, String>> values(Collection<String> members) {
        return members.stream().map(member -> Map.of("value", member)).toList();
    }

    /** Who is in a group, as the identity provider sees it. */
    Set<String> members(String group) {
        Set<String> members = new HashSet<>();
        api().get("/Groups/" + group)
                .expect(200)
                .json()
                .path("members")
                .forEach(member -> members.add(member.path("value").asText()));
        return members;
    }

    /** Lets a group give a role. */
    void map(String group, String role) {
        map(group, Map.of("role", role));
    }

    void map(String group, Map<String, ?> target) {
        Map<String, Object> mapping = new HashMap<>(Map.ofEntries(entry("source", "scim"), entry("group", group)));
        mapping.putAll(target);
        organization
                .owner()
                .api()
                .post("/organizations/" + number + "/group-mappings", mapping)
                .expect(201);
    }

    /** The role that somebody has now. */
    String role(String person) {
        return String.valueOf(row(
                        "SELECT ROLE FROM KW_MEMBER WHERE ORGANIZATION_ID = ? AND PERSON_ID = ?",
                        number,
                        Long.valueOf(person))
                .get("role"));
    }

    /** The codes of what was not followed. */
    Set<String> missed() {
        Set<String> codes = new HashSet<>();
        organization
                .database()
                .query("SELECT CODE FROM KW_SYNC_ERROR WHERE ORGANIZATION_ID = ?", number)
                .forEach(row -> codes.add(String.valueOf(row.get("code"))));
        return codes;
    }

    /** An account of the realm by its address. */
    JsonNode account(String email) {
        return organization
                .realm()
                .admin()
                .get("/users?exact=true&email=" + Http.encode(email))
                .expect(200)
                .json()
                .path(0);
    }

    private Map<String, Object> row(String sql, Object... values) {
        var rows = organization.database().query(sql, values);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows for " + List.of(values));
        }
        return rows.get(0);
    }
}
