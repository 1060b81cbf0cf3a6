package io.github.keycloakworkspaces.testsuite.decision;

import static java.util.Map.entry;

import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A client with Keycloak's authorization services, as a test wants it. Without more, it has one policy and enforces it. */
public final class ResourceServerDraft {

    static final String POLICY = "Role matrix";

    private final TestRealm realm;
    private final Set<String> scopes = new LinkedHashSet<>();
    private final List<Object> resources = new ArrayList<>();
    private final List<Object> policies = new ArrayList<>();
    private String mode = "ENFORCING";

    ResourceServerDraft(TestRealm realm) {
        this.realm = realm;
        policy(POLICY, Map.of());
    }

    /** Also {@code PERMISSIVE} and {@code DISABLED}. */
    public ResourceServerDraft mode(String name) {
        mode = name;
        return this;
    }

    /** A policy of ours beside the one that is there. */
    public ResourceServerDraft policy(String name, Map<String, String> config) {
        policies.add(Map.of("name", name, "type", "workspaces-role-matrix", "config", config));
        return this;
    }

    /** Adds a resource; names of attributes go without the {@code workspaces.} that all of ours begin with. */
    public ResourceServerDraft resource(String name, Map<String, String> attributes, String... its) {
        return resource(name, "thing", attributes, Set.of(its));
    }

    public ResourceServerDraft resource(String name, String type, Map<String, String> attributes, Set<String> its) {
        var values = new LinkedHashMap<String, Object>();
        attributes.forEach((attribute, value) -> values.put("workspaces." + attribute, List.of(value)));
        return raw(name, type, values, its);
    }

    /** With attributes as they are given. */
    public ResourceServerDraft raw(String name, String type, Map<String, Object> attributes, Set<String> its) {
        scopes.addAll(its);
        resources.add(Map.ofEntries(
                entry("name", name),
                entry("type", type),
                entry("ownerManagedAccess", false),
                entry("attributes", attributes),
                entry("scopes", named(its.stream()))));
        return this;
    }

    /** One for each scope that a resource has so far. */
    public ResourceServerDraft permissions() {
        Set.copyOf(scopes).forEach(scope -> permission(POLICY, scope));
        return this;
    }

    /** One permission for all of these scopes. */
    public ResourceServerDraft permission(String policy, String... together) {
        scopes.addAll(List.of(together));
        return permission("scope", policy, Map.of("scopes", Json.write(together)));
    }

    /** A permission for resources, whatever scope is asked for. */
    public ResourceServerDraft resourcePermission(String policy, String resource) {
        return permission("resource", policy, Map.of("resources", Json.write(List.of(resource))));
    }

    /** A policy that asks another one. */
    public ResourceServerDraft aggregate(String name, String policy) {
        policies.add(Map.of(
                "name", name, "type", "aggregate", "config", Map.of("applyPolicies", Json.write(List.of(policy)))));
        return this;
    }

    public ResourceServer create() {
        realm.admin().post("/clients", client()).expect(201);
        return new ResourceServer(realm);
    }

    private ResourceServerDraft permission(String type, String policy, Map<String, String> about) {
        var config = new LinkedHashMap<>(about);
        config.put("applyPolicies", Json.write(List.of(policy)));
        policies.add(Map.of("name", "permission " + policies.size(), "type", type, "config", config));
        return this;
    }

    private Map<String, Object> client() {
        return Map.ofEntries(
                entry("clientId", ResourceServer.ID),
                entry("secret", ResourceServer.SECRET),
                entry("publicClient", false),
                entry("standardFlowEnabled", false),
                entry("serviceAccountsEnabled", true),
                entry("authorizationServicesEnabled", true),
                entry("authorizationSettings", settings()));
    }

    private Map<String, Object> settings() {
        return Map.ofEntries(
                entry("policyEnforcementMode", mode),
                entry("decisionStrategy", "UNANIMOUS"),
                entry("scopes", named(scopes.stream())),
                entry("resources", resources),
                entry("policies", policies));
    }

    private static List<Map<String, String>> named(Stream<String> names) {
        return names.map(name -> Map.of("name", name)).toList();
    }
}
