package io.github.keycloakworkspaces.testsuite.activity;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens in Keycloak itself. */
final class EventLogTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    organization -> organization
                            .everyRole()
                            .annotator("leaver")
                            .annotator("removed")
                            .annotator("changed")
                            .annotator("signs")
                            .annotator("mistypes")
                            .annotator("stranger"))
            .organization("globex", organization -> organization.owner("owner"))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Log LOG = new Log(ACME);

    /** The administrator of the server is nobody in the realm, but what happened and in which session is there. */
    @Test
    void impersonationShowsUp() {
        String account = ACME.person("signs").accountId();
        REALM.admin().post("/users/" + account + "/impersonation", Map.of()).expect(200);

        JsonNode line = LOG.latest("/impersonation");
        assertThat(line.path("kind").asText()).isEqualTo("admin");
        assertThat(line.path("request_url").asText()).isEqualTo("users/" + account + "/impersonation");
        assertThat(line.path("user_id").asLong(-1)).isZero();
        assertThat(line.path("user_session").asText()).hasSize(8);
    }

    @Test
    void aSignInShowsUp() {
        Person person = ACME.person("signs");
        person.signIn();

        JsonNode line = only("signs", "/login");
        assertThat(line.path("kind").asText()).isEqualTo("login");
        assertThat(line.path("response_code").asText()).isEqualTo("200");
        assertThat(line.path("request_method").asText()).isEqualTo("POST");
        assertThat(line.path("user_session").asText()).hasSize(8);
        assertThat(line.path("ip_address").asText()).isNotEmpty();
        assertThat(line.path("user_agent").asText()).contains("Java");
    }

    @Test
    void aFailedSignInShowsUp() {
        REALM.http()
                .form(
                        "/protocol/openid-connect/token",
                        Map.ofEntries(
                                entry("grant_type", "password"),
                                entry("client_id", TestRealm.APP),
                                entry("username", ACME.person("mistypes").email()),
                                entry("password", "wrong")))
                .expect(400);

        assertThat(only("mistypes", "/login").path("response_code").asText()).isEqualTo("401");
    }

    @Test
    void whoCantSignInWritesNothingOfTheirOwnIntoTheLog() {
        REALM.http()
                .with("User-Agent", "Call this number")
                .with("Referer", "https://evil.example/call-this-number")
                .form(
                        "/protocol/openid-connect/token",
                        Map.ofEntries(
                                entry("grant_type", "password"),
                                entry("client_id", TestRealm.APP),
                                entry("username", ACME.person("stranger").email()),
                                entry("password", "wrong")))
                .expect(400);

        JsonNode line = only("stranger", "/login");

        assertThat(line.path("response_code").asText()).isEqualTo("401");
        assertThat(line.toString()).doesNotContainIgnoringCase("call").doesNotContain("evil.example");
    }

    @Test
    void aSignOutShowsUp() {
        Person person = ACME.person("reviewer");
        String refresh = person.signIn().refresh();
        REALM.http()
                .form(
                        "/protocol/openid-connect/logout",
                        Map.ofEntries(entry("client_id", TestRealm.APP), entry("refresh_token", refresh)))
                .expect(204);

        assertThat(only("reviewer", "/logout").path("kind").asText()).isEqualTo("login");
    }

    @Test
    void aSignUpShowsUpThoughThePersonMayNotWorkYet() {
        SignUpForm.followIntoTheApp(REALM, ACME.link()).register("new@mail.example");

        JsonNode line = only("new@mail.example", "/registration");
        assertThat(line.path("kind").asText()).isEqualTo("sign_up");
        assertThat(line.path("response_code").asText()).isEqualTo("201");
        assertThat(line.path("email").asText()).isEqualTo("new@mail.example");
    }

    @Test
    void aChangeOfTheOrganizationByAnAdministratorShowsUp() {
        ACME.rename("Acme & Sons");

        JsonNode line =
                LOG.lines("?kind=admin&method=PUT&search=organizations/").get(0);
        assertThat(line.path("request_url").asText()).startsWith("organizations/");
        assertThat(line.path("user_id").asLong(-1)).isZero();
        assertThat(line.path("email").asText()).isEmpty();
        assertThat(line.path("ip_address").asText()).isNotEmpty();
    }

    @Test
    void aChangeOfAMembersAccountShowsUp() {
        String account = ACME.person("changed").accountId();
        REALM.admin().put("/users/" + account, Map.of("firstName", "Other")).expect(204);

        JsonNode line = LOG.latest("users/" + account);
        assertThat(line.path("request_method").asText()).isEqualTo("PUT");
        assertThat(line.path("kind").asText()).isEqualTo("admin");
    }

    @Test
    void theRemovalOfAMembersAccountShowsUp() {
        Person removed = ACME.person("removed");
        removed.signIn();
        long number = ACME.number("removed");
        String account = removed.accountId();
        REALM.admin().delete("/users/" + account).expect(204);

        assertThat(LOG.latest("users/" + account).path("request_method").asText())
                .isEqualTo("DELETE");
        assertThat(LOG.lines("?user=" + number))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.path("email").asText()).isEqualTo("Deleted"));
    }

    @Test
    void anAdministratorOfTheRealmItselfIsNamed() {
        Person admin = ACME.person("admin");
        REALM.giveOfClient("realm-management", admin.accountId(), "manage-users");
        String account = ACME.person("annotator").accountId();
        REALM.server()
                .http()
                .bearer(admin.signIn().access())
                .put("/admin/realms/" + REALM.name() + "/users/" + account, Map.of("lastName", "Other"))
                .expect(204);

        assertThat(LOG.latest("users/" + account).path("email").asText()).isEqualTo(admin.email());
    }

    @Test
    void somebodyWhoWasDeletedHasNoName() {
        Person leaver = ACME.person("leaver");
        leaver.api().get("/organizations/?t=leaves").expect(200);
        long number = ACME.number("leaver");
        assertThat(LOG.latest("t=leaves").path("email").asText()).isEqualTo(leaver.email());
        ACME.delete(ACME.owner(), number).expect(204);

        JsonNode line = LOG.latest("t=leaves");
        assertThat(line.path("email").asText()).isEqualTo("Deleted");
        assertThat(line.path("user_id").asLong()).isEqualTo(number);
    }

    @Test
    void whatHappensInAnotherOrganizationIsNotSeen() {
        REALM.organization("globex").rename("Globex Limited");
        REALM.organization("globex").owner().signIn();

        assertThat(new Log(REALM.organization("globex")).lines("?kind=login,admin"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(LOG.page("?page_size=-1").toString()).doesNotContain("globex");
    }

    private static JsonNode only(String person, String url) {
        List<JsonNode> lines = LOG.lines("?page_size=100&user=" + ACME.number(person)).stream()
                .filter(line -> line.path("request_url").asText().equals(url))
                .toList();
        assertThat(lines).as(url).isNotEmpty();
        return lines.get(0);
    }
}
