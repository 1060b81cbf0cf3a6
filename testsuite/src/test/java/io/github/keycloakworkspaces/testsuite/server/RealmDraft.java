package io.github.keycloakworkspaces.testsuite.server;

import static java.util.Map.entry;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** A realm as a test wants it: fresh, with a name that no other has. */
public final class RealmDraft {

    /** All realms of a run sign with the same key: making one takes the server longer than everything else. */
    private static final String KEY = Base64.getEncoder()
            .encodeToString(RsaKeys.generateShort().getPrivate().getEncoded());

    private final KeycloakServer server;
    private final Map<String, OrganizationDraft> organizations = new LinkedHashMap<>();
    private final Set<String> people = new LinkedHashSet<>();
    private boolean openToEverybody;
    private boolean plain;
    private boolean keyed;

    RealmDraft(KeycloakServer server) {
        this.server = server;
    }

    public RealmDraft organization(String alias, Consumer<OrganizationDraft> details) {
        details.accept(organizations.computeIfAbsent(alias, OrganizationDraft::new));
        return this;
    }

    /** Somebody with an account and without an organization. */
    public RealmDraft person(String email) {
        people.add(email);
        return this;
    }

    /** Registration needs no link; without this it does. */
    public RealmDraft openToEverybody() {
        openToEverybody = true;
        return this;
    }

    /** As Keycloak makes it, never made ready for workspaces. */
    public RealmDraft plain() {
        plain = true;
        return this;
    }

    /** Signs with a key that Keycloak makes: libraries of applications refuse short ones. */
    public RealmDraft keyed() {
        keyed = true;
        return this;
    }

    public TestRealm create() {
        organizations.values().forEach(organization -> people.addAll(organization.people()));
        String name = "test-" + UUID.randomUUID();
        Http admin = server.admin();
        admin.post("/realms", representation(name)).expect(201);
        RealmsOfAClass.madeIn(server.database());
        // Keycloak's administrator has some roles of each realm. The first request of theirs after a new one reads them
        // all, and each statement of it looks through them: a request that writes nothing has to be the first (26.7).
        admin.get("/realms/" + name + "/clients?max=1").expect(200);
        if (!plain) {
            admin.post("/realms/" + name + "/workspaces/enable", enabling()).expect(200);
        }
        return new TestRealm(server, name, people);
    }

    /** The body of the request that makes the realm ready and adds the organizations. */
    public Map<String, Object> enabling() {
        var documents =
                organizations.values().stream().map(OrganizationDraft::document).toList();
        return Map.of("clients", List.of(TestRealm.APP, TestRealm.SERVICE), "organizations", documents);
    }

    private Map<String, Object> representation(String name) {
        var realm = new LinkedHashMap<String, Object>();
        realm.put("realm", name);
        realm.put("enabled", true);
        realm.put("organizationsEnabled", true);
        if (!keyed) {
            realm.put("privateKey", KEY);
        }
        realm.put("accessTokenLifespan", 1800); // longer than the slowest class of tests
        // Nothing here is secret, and hundreds of people sign in.
        realm.put("passwordPolicy", "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)");
        realm.put("registrationAllowed", openToEverybody);
        realm.put("attributes", Map.of("disable_signup_without_link", String.valueOf(!openToEverybody)));
        realm.put("users", people.stream().map(RealmDraft::account).toList());
        realm.put("clients", List.of(app(TestRealm.APP), app(TestRealm.STRANGER), service()));
        return realm;
    }

    private static Map<String, Object> account(String email) {
        return Map.ofEntries(
                entry("username", email),
                entry("email", email),
                entry("emailVerified", true),
                entry("realmRoles", List.of("offline_access")),
                entry("enabled", true),
                entry("firstName", OrganizationDraft.title(email.substring(0, email.indexOf('@')))),
                entry("lastName", "Example"),
                entry("credentials", List.of(Map.of("type", "password", "value", TestRealm.PASSWORD))));
    }

    private static Map<String, Object> app(String clientId) {
        return Map.ofEntries(
                entry("clientId", clientId),
                entry("publicClient", true),
                entry("standardFlowEnabled", true),
                entry("directAccessGrantsEnabled", true),
                entry("attributes", Map.of("oauth2.device.authorization.grant.enabled", "true")),
                entry("redirectUris", List.of("http://localhost/*")),
                entry("protocolMappers", List.of(audienceOfService())));
    }

    /** Keycloak lets a client introspect only tokens that are meant for it. */
    private static Map<String, Object> audienceOfService() {
        return Map.ofEntries(
                entry("name", "audience of the service"),
                entry("protocol", "openid-connect"),
                entry("protocolMapper", "oidc-audience-mapper"),
                entry("config", Map.of("included.client.audience", TestRealm.SERVICE, "access.token.claim", "true")));
    }

    private static Map<String, Object> service() {
        return Map.ofEntries(
                entry("clientId", TestRealm.SERVICE),
                entry("secret", TestRealm.SECRET),
                entry("publicClient", false),
                entry("standardFlowEnabled", false),
                entry("attributes", Map.of("standard.token.exchange.enabled", "true")),
                entry("serviceAccountsEnabled", true));
    }
}
