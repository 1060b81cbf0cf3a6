package io.github.keycloakworkspaces.testsuite.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An organization of a test's realm, as the people in it use it. */
public final class TestOrganization {

    private final TestRealm realm;
    private final String alias;

    TestOrganization(TestRealm realm, String alias) {
        this.realm = realm;
        this.alias = alias;
    }

    public TestRealm realm() {
        return realm;
    }

    public Person owner() {
        return person("owner");
    }

    /** Somebody of this organization's own domain. */
    public Person person(String name) {
        return realm.person(name.contains("@") ? name : name + "@" + alias + ".example");
    }

    /** The organization's number. */
    public long id() {
        return owner().tokens().claim().path("organization").path("id").asLong();
    }

    /** Creates a workspace, and gives its number. */
    public long createWorkspace(Person by, Map<String, Object> workspace) {
        return by.api()
                .post("/workspaces/", workspace)
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    public long createWorkspace(Person by, String title) {
        return createWorkspace(by, Map.of("title", title));
    }

    /** Makes a member of the organization a member of a workspace, as the Owner. */
    public void join(long workspace, String person) {
        owner().api()
                .post("/workspaces/" + workspace + "/memberships/", Map.of("user", number(person)))
                .expect(200);
    }

    public long workspace(String title) {
        return numberOf("SELECT ID FROM KW_WORKSPACE WHERE ORGANIZATION_ID = ? AND TITLE = ?", title);
    }

    public long project(String externalId) {
        return numberOf("SELECT ID FROM KW_PROJECT WHERE ORGANIZATION_ID = ? AND EXTERNAL_ID = ?", externalId);
    }

    private long numberOf(String sql, String name) {
        var rows = realm.server().database().query(sql, id(), name);
        if (rows.size() != 1) {
            throw new AssertionError(name + " is there " + rows.size() + " times");
        }
        return Long.parseLong(String.valueOf(rows.get(0).get("id")));
    }

    /** Adds what a document names, as the realm's administrator; what is there already stays. */
    public void add(Consumer<OrganizationDraft> details) {
        var draft = new OrganizationDraft(alias).owner("owner");
        details.accept(draft);
        realm.admin()
                .post("/workspaces/enable", Map.of("organizations", List.of(draft.document())))
                .expect(200);
    }

    public Database database() {
        return realm.server().database();
    }

    /** Where the members are, below {@code {base}/api}. */
    public String memberships() {
        return "/organizations/" + id() + "/memberships";
    }

    /** A page of members as that person sees it. */
    public Response list(Person by, String query) {
        return by.api().get(memberships() + query);
    }

    /** All members, as the Owner sees them. */
    public List<JsonNode> members() {
        return results(list(owner(), "?page_size=-1"));
    }

    public List<JsonNode> results(Response response) {
        var results = new ArrayList<JsonNode>();
        response.expect(200).json().path("results").forEach(results::add);
        return results;
    }

    public JsonNode member(String person) {
        return members().stream()
                .filter(member -> emailOf(member).equals(person(person).email()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " is no member"));
    }

    /** The number of that person, which requests name people by. */
    public long number(String person) {
        return member(person).path("user").path("id").asLong();
    }

    public static String emailOf(JsonNode member) {
        return member.path("user").path("email").asText();
    }

    public Response changeRole(Person by, long number, String role) {
        return by.api().patch(memberships(), Map.of("user_id", number, "role", role));
    }

    public Response changeRole(Person by, String person, String role) {
        return changeRole(by, number(person), role);
    }

    /** Gives a role as the Owner. */
    public void give(String person, String role) {
        changeRole(owner(), person, role).expect(200);
    }

    public Response delete(Person by, long number) {
        return by.api().delete(memberships() + "/" + number + "/");
    }

    public Response delete(Person by, String person) {
        return delete(by, number(person));
    }

    /** The present invitation link, in full. */
    public String link() {
        return absolute(owner().api().get("/invite").expect(200));
    }

    /** Says how many may work here, as who manages the realm. */
    public void seats(int limit) {
        realm.service("manage")
                .below("/api")
                .patch("/organizations/" + id(), Map.of("seat_limit", limit))
                .expect(200);
    }

    /** Every member works here from now on, where they work elsewhere, too. */
    public void chosenByItsMembers() {
        database()
                .update(
                        "UPDATE KW_PERSON SET ACTIVE_ORGANIZATION_ID = ? WHERE ID IN"
                                + " (SELECT PERSON_ID FROM KW_MEMBER WHERE ORGANIZATION_ID = ? AND DELETED_AT IS NULL)",
                        id(),
                        id());
    }

    /** Switches the native organization off, as the realm's administrator. */
    public void disable() {
        var changed = (ObjectNode) nativeAdmin().get("").expect(200).json();
        nativeAdmin().put("", changed.put("enabled", false)).expect(204);
    }

    /** Switches the native organization on again, as the realm's administrator. */
    public void enable() {
        var changed = (ObjectNode) nativeAdmin().get("").expect(200).json();
        nativeAdmin().put("", changed.put("enabled", true)).expect(204);
    }

    /** Gives the native organization an e-mail domain, as the realm's administrator. */
    public void ownDomain(String domain) {
        var changed = (ObjectNode) nativeAdmin().get("").expect(200).json();
        changed.putArray("domains").addObject().put("name", domain).put("verified", true);
        nativeAdmin().put("", changed).expect(204);
    }

    /** Gives the native organization another name, as the realm's administrator. */
    public void rename(String name) {
        var changed = (ObjectNode) nativeAdmin().get("").expect(200).json();
        nativeAdmin().put("", changed.put("name", name)).expect(204);
    }

    /** Keycloak's own administration of the native organization. */
    public Http nativeAdmin() {
        for (JsonNode organization :
                realm.admin().get("/organizations").expect(200).json()) {
            if (organization.path("alias").asText().equals(alias)) {
                return realm.admin()
                        .below("/organizations/" + organization.path("id").asText());
            }
        }
        throw new AssertionError("no native organization " + alias);
    }

    /** Adds an account to the native organization, as the realm's administrator. */
    public Response addNatively(String person) {
        return nativeAdmin()
                .text("POST", "/members", "application/json", person(person).accountId());
    }

    /** Takes an account out of the native organization, as the realm's administrator. */
    public Response removeNatively(String person) {
        return nativeAdmin().delete("/members/" + person(person).accountId());
    }

    /** Makes a native member one that the organization manages, as a sign-in by its identity provider does. */
    public void manage(String person) {
        String group = "SELECT GROUP_ID FROM ORG WHERE ALIAS = ? AND REALM_ID ="
                + " (SELECT REALM_ID FROM USER_ENTITY WHERE ID = ?)";
        String account = person(person).accountId();
        int changed = database()
                .update(
                        "UPDATE USER_GROUP_MEMBERSHIP SET MEMBERSHIP_TYPE = 'MANAGED' WHERE USER_ID = ? AND GROUP_ID = ("
                                + group + ")",
                        account,
                        alias,
                        account);
        if (changed != 1) {
            throw new AssertionError(person + " is no native member");
        }
        realm.admin().post("/clear-user-cache", Map.of()).expect(204);
    }

    /** The e-mail addresses of the native organization's members. */
    public List<String> nativeMembers() {
        var emails = new ArrayList<String>();
        nativeAdmin()
                .get("/members?max=100")
                .expect(200)
                .json()
                .forEach(member -> emails.add(member.path("email").asText()));
        return emails;
    }

    /** Makes a new one. */
    public String resetLink() {
        return absolute(owner().api().post("/invite/reset-token", Map.of()).expect(201));
    }

    private String absolute(Response invite) {
        String address = invite.json().path("invite_url").asText();
        return address.startsWith("/") ? realm.server().url() + address : address;
    }
}
