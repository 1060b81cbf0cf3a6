package io.github.keycloakworkspaces.testsuite.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ways in that systems like this one have been broken by, one after the other. What the acceptance of an e-mail
 * invitation withstands (a used link, another account, two at once) is in the tests of invitations.
 */
@Tag("once")
final class AttackTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization("acme", AttackTest::furnish)
            .organization("globex", AttackTest::furnish)
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final TestOrganization GLOBEX = REALM.organization("globex");

    private static void furnish(OrganizationDraft organization) {
        organization
                .everyRole()
                .workspace("Mine", mine -> mine.member("manager").project("open", open -> open.member("annotator")))
                .workspace("Secret", secret -> secret.project("hidden", hidden -> {}));
    }

    @Test
    void theOrganizationInALinkIsNotExchanged() {
        String token = SignUpForm.tokenOf(ACME.link());
        String code = token.substring(token.indexOf('.'));
        String forged = Long.toString(GLOBEX.id(), 36) + code;

        signUp(forged).expect(403);
        signUp(token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A"))
                .expect(403);
        assertThat(signUp(token).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "reviewer", "annotator"})
    void whoMayNotInviteSeesAndDoesNothingWithInvitations(String person) {
        Http api = ACME.person(person).api();
        Object address = Map.of("email", "somebody@mail.example");

        assertThat(List.of(
                        api.get("/invite"),
                        api.get("/invite/emails"),
                        api.post("/invite/resend", address),
                        api.post("/invite/revoke", address),
                        api.post("/invite/send-email", Map.of("emails", List.of("a@mail.example"), "role", "AN"))))
                .allSatisfy(response -> response.expect(403, "permission.denied"));
    }

    @Test
    void anInviterIsWhoeverTheTokenSaysAndNotTheBody() {
        ACME.owner()
                .api()
                .post(
                        "/invite/send-email",
                        Map.of("emails", List.of("a@mail.example"), "role", "AN", "invited_by", ACME.number("admin")))
                .expect(400, "request.unknown_field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "javascript:alert(1)",
                "http://localhost@evil.example/"
            })
    void aLinkDoesNotLeadElsewhere(String address) {
        Response response = REALM.base()
                .get("/signup?token=" + SignUpForm.tokenOf(ACME.link()) + "&client_id=" + TestRealm.APP
                        + "&redirect_uri=" + Http.encode(address));

        assertThat(response.status()).isIn(303, 400, 403);
        assertThat(response.header("Location")).doesNotContain("evil.example").doesNotContain("javascript");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "javascript:alert(1)",
                "http://localhost@evil.example/",
                "http://localhost/%2e%2e/%0d%0aLocation:evil.example"
            })
    void theEndOfSignUpDoesNotLeadElsewhere(String address) {
        Response response =
                REALM.base().get("/signup/done?client_id=" + TestRealm.APP + "&redirect_uri=" + Http.encode(address));

        assertThat(response.expect(303).header("Location")).endsWith("/realms/" + REALM.name() + "/account/");
    }

    @Test
    void whatExistsElsewhereLooksLikeWhatDoesNot() {
        Http admin = ACME.person("admin").api();

        assertThat(admin.get("/organizations/" + GLOBEX.id()).body())
                .isEqualTo(admin.get("/organizations/987654321").body());
        assertThat(admin.get("/users/" + GLOBEX.number("owner")).body())
                .isEqualTo(admin.get("/users/987654321").body());
        assertThat(admin.get("/projects/" + GLOBEX.project("hidden")).body())
                .isEqualTo(admin.get("/projects/987654321").body());
        assertThat(admin.get("/workspaces/" + GLOBEX.workspace("Secret")).body())
                .isEqualTo(admin.get("/workspaces/987654321").body());
    }

    @Test
    void ofSeveralPeopleEachIsChecked() {
        Object both = Map.of("all", false, "included", List.of(ACME.number("reviewer"), GLOBEX.number("reviewer")));

        ACME.owner()
                .api()
                .post("/workspaces/" + ACME.workspace("Mine") + "/memberships/bulk/", both)
                .expect(404, "member.not_found");
        ACME.owner()
                .api()
                .post("/projects/" + ACME.project("open") + "/members/bulk/", both)
                .expect(404, "member.not_found");

        assertThat(REALM.server()
                        .database()
                        .query("SELECT ID FROM KW_WORKSPACE_MEMBER WHERE PERSON_ID = ?", ACME.number("reviewer")))
                .isEmpty();
    }

    @Test
    void aManagerPullsNothingInFromWhereTheyAreNot() {
        Http manager = ACME.person("manager").api();
        long hidden = ACME.project("hidden");

        manager.patch("/projects/" + hidden + "/", Map.of("workspace", ACME.workspace("Mine")))
                .expect(404, "project.not_found");
        manager.post("/workspaces/" + ACME.workspace("Mine") + "/projects/", Map.of("project", hidden))
                .expect(404, "project.not_found");
        manager.patch("/projects/" + ACME.project("open") + "/", Map.of("workspace", ACME.workspace("Secret")))
                .expect(404, "workspace.not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "reviewer", "annotator"})
    void nobodyAddsThemselvesWhereTheyAreNot(String person) {
        Http api = ACME.person(person).api();
        Object self = Map.of("user", ACME.number(person));

        api.post("/workspaces/" + ACME.workspace("Secret") + "/memberships/", self)
                .expect(404, "workspace.not_found");
        api.post("/projects/" + ACME.project("hidden") + "/members/", self).expect(404, "project.not_found");
    }

    @Test
    void ownershipIsNotTaken() {
        Person admin = ACME.person("admin");

        ACME.changeRole(admin, "admin", "OW").expect(400, "role.not_assignable");
        ACME.changeRole(admin, "owner", "DI").expect(403, "owner.protected");
        ACME.delete(admin, "owner").expect(403, "owner.protected");
        admin.api()
                .post("/organizations/0/owner", Map.of("user_id", ACME.number("admin")))
                .expect(403, "owner.only");
        assertThat(ACME.member("owner").path("role").asText()).isEqualTo("OW");
    }

    @Test
    void twoTransfersAtOnceLeaveOneOwner() {
        long admin = GLOBEX.number("admin");
        long manager = GLOBEX.number("manager");
        Http owner = GLOBEX.owner().api();
        String path = "/organizations/" + GLOBEX.id() + "/owner";

        List<Response> answers = Together.all(List.of(
                () -> owner.post(path, Map.of("user_id", admin)), () -> owner.post(path, Map.of("user_id", manager))));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(REALM.server()
                        .database()
                        .query("SELECT ID FROM KW_MEMBER WHERE ORGANIZATION_ID = ? AND ROLE = 'OW'", GLOBEX.id()))
                .hasSize(1);
        long heir = answers.get(0).status() == 200 ? admin : manager;
        Person heirs = GLOBEX.person(heir == admin ? "admin" : "manager");
        heirs.api().post(path, Map.of("user_id", GLOBEX.number("owner"))).expect(200);
    }

    @Test
    void nothingIsSmuggledIntoAWorkspaceOrProject() {
        Http manager = ACME.person("manager").api();

        Response made = manager.post("/workspaces/", Map.of("title", "W", "created_by", ACME.number("owner")));
        assertThat(made.expect(201).json().path("created_by").asLong()).isEqualTo(ACME.number("manager"));
        manager.patch("/workspaces/" + ACME.workspace("Mine") + "/", Map.of("personal_of", ACME.number("owner")))
                .expect(400, "request.unknown_field");
        manager.patch("/projects/" + ACME.project("open") + "/", Map.of("organization", GLOBEX.id()))
                .expect(404, "organization.not_found");
    }

    @Test
    void nothingIsWithoutLimit() {
        Http owner = ACME.owner().api();
        String bulk = "/workspaces/" + ACME.workspace("Mine") + "/memberships/bulk/";
        List<Long> many = LongStream.rangeClosed(1, 100_000).boxed().toList();

        owner.get(ACME.memberships() + "?page_size=1001").expect(400, "request.malformed");
        owner.get("/projects/?page_size=1001").expect(400, "request.malformed");
        owner.post(bulk, Map.of("all", false, "included", many)).expect(400, "request.malformed");
        owner.text("POST", bulk, "application/json", "{\"all\": " + "[".repeat(20_000))
                .expect(400, "request.malformed");
        owner.text("POST", bulk, "application/json", "\"" + "x".repeat(1 << 20) + "\"")
                .expect(413, "request.too_large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "\"><script>alert(1)</script>",
                "${7*7}{{7*7}}#{7*7}",
                "{0} '' %s"
            })
    void hostileTextIsStoredAndGivenBackAsItIs(String text) {
        Http owner = ACME.owner().api();
        long workspace = owner.post("/workspaces/", Map.of("title", text, "description", text))
                .expect(201)
                .json()
                .path("id")
                .asLong();

        Response shown = owner.get("/workspaces/" + workspace + "/").expect(200);

        assertThat(shown.json().path("title").asText()).isEqualTo(text);
        assertThat(shown.header("Content-Type")).startsWith("application/json");
        owner.delete("/workspaces/" + workspace + "/").expect(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: b@mail.example", "a\u0000", "a\u2028b"})
    void lineEndsDoNotGetIntoTitles(String title) {
        ACME.owner().api().post("/workspaces/", Map.of("title", title)).expect(400, "request.malformed");
        ACME.owner().api().patch("/organizations/0", Map.of("title", title)).expect(400, "request.malformed");
    }

    /** What is wrong with a link today may be right tomorrow. */
    @Test
    void noRefusalIsKept() {
        assertThat(signUp("nonsense").header("Cache-Control")).contains("no-store");
    }

    private static Response signUp(String token) {
        return REALM.base().get("/signup?token=" + Http.encode(token));
    }
}
