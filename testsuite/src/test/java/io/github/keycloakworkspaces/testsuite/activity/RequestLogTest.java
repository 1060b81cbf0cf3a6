package io.github.keycloakworkspaces.testsuite.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test marks its requests with a parameter that no other sends. */
final class RequestLogTest {

    private static final String REQUIRED = "id user_id email datetime request_method request_url response_code duration"
            + " ip_address user_agent http_referer user_session organization_id project_id workspace_owner_id extra_data";

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    organization -> organization
                            .everyRole()
                            .workspace("Images", workspace -> workspace.project("cats", project -> {})))
            .organization(
                    "globex",
                    organization -> organization
                            .owner("owner")
                            .workspace("Texts", workspace -> workspace.project("dogs", project -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Log LOG = new Log(ACME);

    @Test
    void aRequestShowsUp() {
        Person manager = ACME.person("manager");
        manager.api()
                .with("User-Agent", "label-client/1")
                .with("Referer", "http://localhost/page")
                .get(ACME.memberships() + "?page_size=3&t=shows")
                .expect(200);

        JsonNode line = LOG.latest("t=shows");
        assertThat(Json.names(line)).contains(REQUIRED.split(" ", -1));
        assertThat(line.path("request_method").asText()).isEqualTo("GET");
        assertThat(line.path("request_url").asText()).isEqualTo("/api" + ACME.memberships() + "?page_size=3&t=shows");
        assertThat(line.path("response_code").asText()).isEqualTo("200");
        assertThat(line.path("user_id").asLong()).isEqualTo(ACME.number("manager"));
        assertThat(line.path("email").asText()).isEqualTo(manager.email());
        assertThat(line.path("organization_id").asLong()).isEqualTo(ACME.id());
        assertThat(line.path("kind").asText()).isEqualTo("request");
        assertThat(line.path("user_agent").asText()).isEqualTo("label-client/1");
        assertThat(line.path("http_referer").asText()).isEqualTo("http://localhost/page");
        assertThat(line.path("ip_address").asText()).isNotEmpty();
        assertThat(line.path("user_session").asText()).hasSize(8);
        assertThat(line.path("duration").asLong(-1)).isNotNegative();
        assertThat(line.path("datetime").asText()).contains("T").endsWith("Z");
    }

    @Test
    void aRefusedRequestShowsUp() {
        ACME.person("reviewer").api().get(ACME.memberships() + "?t=refused").expect(403);

        assertLine("t=refused", "403", "reviewer");
    }

    @Test
    void aRequestForAnUnknownThingShowsUp() {
        ACME.owner().api().get(ACME.memberships() + "/999999999?t=unknown").expect(404);

        assertLine("t=unknown", "404", "owner");
    }

    @Test
    void aMalformedRequestShowsUp() {
        ACME.owner()
                .api()
                .text("PATCH", ACME.memberships() + "?t=malformed", "application/json", "{")
                .expect(400);

        assertLine("t=malformed", "400", "owner");
    }

    @Test
    void aRequestThatCollidesShowsUp() {
        ACME.owner()
                .api()
                .patch("/organizations/" + ACME.id() + "?t=collides", Map.of("title", "Globex"))
                .expect(409);

        assertLine("t=collides", "409", "owner");
    }

    @Test
    void aChangeShowsUpWithItsMethod() {
        ACME.person("admin")
                .api()
                .patch("/organizations/0?t=changes", Map.of("title", "Acme"))
                .expect(200);

        assertThat(LOG.latest("t=changes").path("request_method").asText()).isEqualTo("PATCH");
    }

    @Test
    void aQuestionForADecisionShowsUp() {
        ACME.person("annotator")
                .base()
                .post("/access/v1/evaluation?t=decides", Map.of())
                .expect(400);

        assertLine("t=decides", "400", "annotator");
    }

    @Test
    void whoAsksForAnotherOrganizationStandsInTheirOwnLog() {
        long globex = REALM.organization("globex").id();
        ACME.owner()
                .api()
                .get("/organizations/" + globex + "/memberships?t=foreign")
                .expect(404);

        assertLine("t=foreign", "404", "owner");
        assertThat(new Log(REALM.organization("globex")).about("t=foreign")).isEmpty();
    }

    @Test
    void somebodyWhoMayNotWorkAnyMoreStandsInTheLogOfTheOrganizationThatTheyKnockAt() {
        Person leaver = ACME.person("admin");
        long number = ACME.number("admin");
        leaver.tokens();
        ACME.give("admin", "NO");
        leaver.api().get(ACME.memberships() + "?t=knocks");
        ACME.give("admin", "AD");
        leaver.signIn();

        assertThat(LOG.about("t=knocks")).allSatisfy(line -> {
            assertThat(line.path("user_id").asLong()).isEqualTo(number);
            assertThat(line.path("response_code").asText()).isEqualTo("403");
        });
    }

    @Test
    void aRequestAboutAProjectNamesIt() {
        long cats = ACME.project("cats");
        ACME.owner()
                .api()
                .get("/projects/" + cats + "/members/paginated/?t=about")
                .expect(200);

        assertThat(LOG.latest("t=about").path("project_id").asLong()).isEqualTo(cats);
        assertThat(LOG.lines("?project=" + cats))
                .extracting(line -> line.path("request_url").asText())
                .contains("/api/projects/" + cats + "/members/paginated/?t=about");
    }

    @Test
    void aRequestAboutAProjectOfOthersNamesNone() {
        long dogs = REALM.organization("globex").project("dogs");
        ACME.owner()
                .api()
                .get("/projects/" + dogs + "/members/paginated/?t=others")
                .expect(404);

        assertThat(LOG.latest("t=others").path("project_id").isNull()).isTrue();
        assertThat(new Log(REALM.organization("globex")).lines("?project=" + dogs))
                .isEmpty();
    }

    @Test
    void aRequestThatRemovesAProjectNamesIt() {
        long images = ACME.workspace("Images");
        long project = ACME.person("admin")
                .api()
                .post("/projects/", Map.of("title", "Short-lived", "workspace", images))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        ACME.person("admin")
                .api()
                .patch("/projects/" + project, Map.of("title", "Gone soon"))
                .expect(200);
        ACME.person("admin").api().delete("/projects/" + project).expect(204);

        assertThat(LOG.lines("?project=" + project))
                .extracting(line -> line.path("request_method").asText())
                .containsExactly("DELETE", "PATCH");
        assertThat(LOG.lines("?project=" + project))
                .allSatisfy(line ->
                        assertThat(line.path("workspace_owner_id").asLong()).isEqualTo(ACME.number("owner")));
    }

    @Test
    void aRequestThatRemovesAWorkspaceNamesItsOwner() {
        Person manager = ACME.person("manager");
        long workspace = ACME.createWorkspace(manager, "Short-lived");
        ACME.owner().api().delete("/workspaces/" + workspace + "?t=removes").expect(204);

        assertThat(LOG.latest("t=removes").path("workspace_owner_id").asLong()).isEqualTo(ACME.number("manager"));
        assertThat(LOG.urls("?workspace=" + ACME.number("manager")))
                .contains("/api/workspaces/" + workspace + "?t=removes");
    }

    @Test
    void aRequestAboutAProjectNamesTheOwnerOfItsWorkspace() {
        String url = "/projects/" + ACME.project("cats") + "/?t=owned";
        ACME.owner().api().get(url).expect(200);
        ACME.person("annotator").api().get(url).expect(404);

        assertThat(LOG.urls("?method=GET&workspace=" + ACME.number("owner")))
                .filteredOn(("/api" + url)::equals)
                .hasSize(2);
    }

    @Test
    void aThingOfOneOrganizationIsNotNamedInTheLogOfAnother() {
        TestOrganization globex = REALM.organization("globex");
        long dogs = globex.project("dogs");
        REALM.service("manage").delete("/api/projects/" + dogs + "/members/?user=999999999&t=manages");
        globex.owner()
                .api()
                .get("/projects/" + ACME.project("cats") + "/?t=crosses")
                .expect(404);

        JsonNode line = new Log(globex).latest("t=crosses");
        assertThat(line.path("project_id").isNull()).isTrue();
        assertThat(line.path("workspace_owner_id").isNull()).isTrue();
        assertThat(new Log(globex).latest("t=manages").path("project_id").asLong())
                .isEqualTo(dogs);
        assertThat(LOG.about("t=manages")).isEmpty();
    }

    /** Without one of the tables that the guard reads, every request fails. */
    @Test
    void aRequestThatFailsShowsUp() {
        Person owner = ACME.owner();
        owner.tokens();
        change("ALTER TABLE KW_MEMBER RENAME TO KW_HIDDEN");
        try {
            owner.api().get("/organizations/?t=fails").expect(500);
        } finally {
            change("ALTER TABLE KW_HIDDEN RENAME TO KW_MEMBER");
        }

        assertLine("t=fails", "500", "owner");
    }

    @Test
    void aRequestWithoutAValidTokenIsNotStored() {
        REALM.base().get("/api" + ACME.memberships() + "?t=without-a-token").expect(401);
        REALM.base()
                .bearer("nonsense")
                .get("/api" + ACME.memberships() + "?t=without-a-token")
                .expect(401);

        assertThat(LOG.about("t=without-a-token")).isEmpty();
        assertThat(rowsWith("t=without-a-token")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token",
                "invitation",
                "code",
                "access_token",
                "refresh_token",
                "password",
                "secret",
                "client_secret",
                "session_code",
                "key"
            })
    void aSecretIsNotStored(String parameter) {
        String mark = "t=hides-" + parameter;
        ACME.owner()
                .api()
                .with("Referer", "http://localhost/cb?" + parameter + "=s3cr3t-" + parameter)
                .get("/organizations/?" + mark + "&" + parameter + "=s3cr3t-" + parameter)
                .expect(200);

        JsonNode line = LOG.latest(mark);
        assertThat(line.path("request_url").asText())
                .isEqualTo("/api/organizations/?" + mark + "&" + parameter + "=***");
        assertThat(line.path("http_referer").asText()).isEqualTo("http://localhost/cb?" + parameter + "=***");
        assertThat(rowsWith("s3cr3t-" + parameter)).isEmpty();
    }

    @Test
    void theTokenOfTheRequestIsNotStored() {
        ACME.owner().api().get("/organizations/?t=bearer").expect(200);

        String line = LOG.latest("t=bearer").toString();
        assertThat(line).doesNotContain("Bearer").doesNotContain(ACME.owner().token());
    }

    @Test
    void aLongAddressIsCut() {
        ACME.owner()
                .api()
                .with("User-Agent", "a".repeat(3000))
                .get("/organizations/?t=long&x=" + "y".repeat(500))
                .expect(200);

        JsonNode line = LOG.latest("t=long");
        assertThat(line.path("request_url").asText()).hasSize(256);
        assertThat(line.path("user_agent").asText()).hasSize(1024);
    }

    @Test
    void keycloaksOwnRequestsAreNoneOfOurs() {
        ACME.owner().userinfo().expect(200);

        assertThat(LOG.about("userinfo")).isEmpty();
    }

    private static void assertLine(String mark, String status, String person) {
        JsonNode line = LOG.latest(mark);
        assertThat(line.path("response_code").asText()).isEqualTo(status);
        assertThat(line.path("email").asText()).isEqualTo(ACME.person(person).email());
        assertThat(line.path("organization_id").asLong()).isEqualTo(ACME.id());
    }

    private static void change(String sql) {
        try (Connection connection = REALM.server().database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, Object>> rowsWith(String text) {
        String pattern = "%" + text + "%";
        return List.copyOf(REALM.server()
                .database()
                .query(
                        "SELECT ID FROM KW_ACTIVITY WHERE URL LIKE ? OR REFERER LIKE ? OR AGENT LIKE ?",
                        pattern,
                        pattern,
                        pattern));
    }
}
