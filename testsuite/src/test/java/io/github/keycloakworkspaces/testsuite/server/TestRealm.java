package io.github.keycloakworkspaces.testsuite.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A realm of one test. */
public final class TestRealm {

    /** A public client whose tokens carry the claim and our audience. */
    public static final String APP = "test-app";

    /** A public client that was never made ready: its tokens are not for us. */
    public static final String STRANGER = "other-app";

    /** A confidential client with a service account. */
    public static final String SERVICE = "test-service";

    /** Where the clients live; nobody listens there. */
    public static final String REDIRECT = "http://localhost/done";

    /** Everybody's password. */
    public static final String PASSWORD = "demo-Pass1";

    /** The secret of {@link #SERVICE}. */
    public static final String SECRET = "test-secret";

    private final KeycloakServer server;
    private final String name;
    private final Map<String, Person> people = new ConcurrentHashMap<>();

    TestRealm(KeycloakServer server, String name, Set<String> emails) {
        this.server = server;
        this.name = name;
        emails.forEach(email -> people.put(email, new Person(this, email)));
    }

    public static RealmDraft with(KeycloakServer server) {
        return new RealmDraft(server);
    }

    /** One that is there already. */
    public static TestRealm existing(KeycloakServer server, String name) {
        return new TestRealm(server, name, Set.of());
    }

    /** On the shared server. */
    public static RealmDraft draft() {
        return with(Servers.shared());
    }

    /** On the shared server: organization {@code acme} with a person in each role and state, and no workspaces. */
    public static TestRealm acme() {
        return draft().organization("acme", OrganizationDraft::everyRole).create();
    }

    public KeycloakServer server() {
        return server;
    }

    public String name() {
        return name;
    }

    /** Keycloak's own id. */
    public String id() {
        return admin().get("").expect(200).json().path("id").asText();
    }

    /** {@code /realms/{realm}}. */
    public Http http() {
        return server.http().below("/realms/" + name);
    }

    /** {@code {base}}, as nobody. */
    public Http base() {
        return http().below("/workspaces");
    }

    /** Keycloak's own administration of this realm, as the server's administrator. */
    public Http admin() {
        return server.admin().below("/realms/" + name);
    }

    /** From now on nobody signs up without a link. */
    public void closeToEverybody() {
        attribute("disable_signup_without_link", "true");
    }

    /** Sets an attribute of the realm. */
    public void attribute(String name, String value) {
        var representation = (ObjectNode) admin().get("").expect(200).json();
        representation.withObject("/attributes").put(name, value);
        admin().put("", representation).expect(204);
    }

    /** Switches the mirror of memberships; the native lists stay as they are. */
    public void mirror(boolean on) {
        attribute("workspaces.nativeMembership", on ? "mirror" : "off");
    }

    /** Brings the native lists in step, as the realm's administrator. */
    public JsonNode bringInStep() {
        return admin().post("/workspaces/native-membership", Map.of())
                .expect(200)
                .json();
    }

    /** Access tokens of that client are as small as Keycloak makes them. */
    public void lightweightTokens(String client) {
        var representation = (ObjectNode)
                admin().get("/clients/" + client(client)).expect(200).json();
        representation.withObject("/attributes").put("client.use.lightweight.access.token.enabled", "true");
        admin().put("/clients/" + client(client), representation).expect(204);
    }

    /** Sets what the mapper of our claim is configured with. */
    public void changeClaimsMapper(Map<String, String> settings) {
        for (JsonNode scope : admin().get("/client-scopes").expect(200).json()) {
            for (JsonNode mapper : scope.path("protocolMappers")) {
                if (mapper.path("name").asText().equals("workspaces-claims")) {
                    settings.forEach(((ObjectNode) mapper).withObject("/config")::put);
                    admin().put(
                                    "/client-scopes/" + scope.path("id").asText() + "/protocol-mappers/models/"
                                            + mapper.path("id").asText(),
                                    mapper)
                            .expect(204);
                }
            }
        }
    }

    /** Sets attributes of a client. */
    public void clientAttributes(String clientId, Map<String, String> attributes) {
        var representation = (ObjectNode)
                admin().get("/clients/" + client(clientId)).expect(200).json();
        attributes.forEach(representation.withObject("/attributes")::put);
        admin().put("/clients/" + client(clientId), representation).expect(204);
    }

    /** {@code clients/{id}} of the realm's administration. */
    public Http clientAdmin(String clientId) {
        return admin().below("/clients/" + client(clientId));
    }

    /** The id of the service's account. */
    public String serviceAccountId() {
        return serviceAccount();
    }

    /** As if an administrator had switched the waiting page off. */
    public void withoutWaitingPage() {
        String action = "/authentication/required-actions/workspaces-activation";
        var representation = (ObjectNode) admin().get(action).expect(200).json();
        admin().put(action, representation.put("enabled", false)).expect(204);
    }

    /** Changes one member of the realm's representation. */
    public void change(String name, Object value) {
        admin().put("", Map.of(name, value)).expect(204);
    }

    /** Somebody by e-mail, or by the part before the {@code @} where only one person has it. */
    public Person person(String nameOrEmail) {
        if (nameOrEmail.contains("@")) {
            return people.computeIfAbsent(nameOrEmail, email -> new Person(this, email));
        }
        List<String> found = people.keySet().stream()
                .filter(email -> email.startsWith(nameOrEmail + "@"))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(nameOrEmail + " is not one person but " + found);
        }
        return person(found.get(0));
    }

    public TestOrganization organization(String alias) {
        return new TestOrganization(this, alias);
    }

    /** {@code {base}} as the service account, with these roles of client {@code workspaces} and no others. */
    public Http service(String... roles) {
        give(serviceAccount(), roles);
        return base().bearer(serviceToken());
    }

    /** Gives the service account roles of another client. */
    public void giveServiceOf(String clientId, String... roles) {
        giveOfClient(clientId, serviceAccount(), roles);
    }

    private String serviceAccount() {
        return admin().get("/clients/" + client(SERVICE) + "/service-account-user")
                .expect(200)
                .json()
                .path("id")
                .asText();
    }

    /** Takes a role of client {@code workspaces} from the service account. */
    public void takeFromService(String role) {
        String account = serviceAccount();
        String workspaces = client("workspaces");
        JsonNode found = admin().get("/clients/" + workspaces + "/roles/" + role)
                .expect(200)
                .json();
        String mappings = "/users/" + account + "/role-mappings/clients/" + workspaces;
        admin().text("DELETE", mappings, "application/json", Json.write(List.of(found)))
                .expect(204);
    }

    /** Gives an account, by its id, these roles of client {@code workspaces}; tokens that are there don't have them. */
    public void give(String account, String... roles) {
        giveOfClient("workspaces", account, roles);
    }

    /** The same of another client. */
    public void giveOfClient(String clientId, String account, String... roles) {
        String client = client(clientId);
        for (String role : roles) {
            JsonNode found = admin().get("/clients/" + client + "/roles/" + role)
                    .expect(200)
                    .json();
            admin().post("/users/" + account + "/role-mappings/clients/" + client, List.of(found))
                    .expect(204);
        }
    }

    /** Lets somebody who came with the realm into the account console, as everybody is who has signed up. */
    public TestRealm openAccountConsole(String email) {
        giveOfClient("account", person(email).accountId(), "manage-account", "view-profile");
        return this;
    }

    /** Adds one of Keycloak's components, such as a user federation, and gives its id. */
    String addComponent(Map<String, Object> component) {
        admin().post("/components", component).expect(201);
        return admin().get("/components?name=" + Http.encode(String.valueOf(component.get("name"))))
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    /** Adds an account with the password that everybody has. */
    public void addAccount(String username, String email, boolean verified) {
        admin().post(
                        "/users",
                        Map.ofEntries(
                                Map.entry("username", username),
                                Map.entry("email", email),
                                Map.entry("emailVerified", verified),
                                Map.entry("enabled", true),
                                Map.entry("firstName", "Some"),
                                Map.entry("lastName", "Body"),
                                Map.entry(
                                        "credentials",
                                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)))))
                .expect(201);
    }

    /** Gives an account, by its id, names and the password that everybody has, and has its address verified. */
    public void settle(String account) {
        admin().put("/users/" + account, Map.of("firstName", "Some", "lastName", "Body", "emailVerified", true))
                .expect(204);
        admin().put(
                        "/users/" + account + "/reset-password",
                        Map.of("type", "password", "value", PASSWORD, "temporary", false))
                .expect(204);
    }

    public boolean hasAccount(String email) {
        return !accounts(email).isEmpty();
    }

    JsonNode accounts(String email) {
        return admin().get("/users?exact=true&email=" + Http.encode(email))
                .expect(200)
                .json();
    }

    /** A new token of the service account. */
    public String serviceToken() {
        return http().basic(SERVICE, SECRET)
                .form("/protocol/openid-connect/token", Map.of("grant_type", "client_credentials"))
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    private String client(String clientId) {
        return admin().get("/clients?clientId=" + clientId)
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
    }
}
