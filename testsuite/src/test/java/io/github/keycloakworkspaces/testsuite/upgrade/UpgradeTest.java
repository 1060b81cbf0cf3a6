package io.github.keycloakworkspaces.testsuite.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.activity.Log;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.Database;
import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.KeycloakServer;
import io.github.keycloakworkspaces.testsuite.server.Servers;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.UpgradedServer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A database that the first version filled, as {@link ReleaseDump} says, and this version took over. */
@DisabledIfSystemProperty(named = "workspaces.server", matches = "container")
final class UpgradeTest {

    /** Realm attributes with the tokens of then. */
    static final String LINK = "test.link";

    static final String INVITATION = "test.invitation";

    private static final String CHANGES = "SELECT ID, MD5SUM FROM DATABASECHANGELOG_WORKSPACES ORDER BY ORDEREXECUTED";
    private static final String COLUMNS =
            "SELECT UPPER(TABLE_NAME) AS T, UPPER(COLUMN_NAME) AS C, DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, IS_NULLABLE"
                    + " FROM INFORMATION_SCHEMA.COLUMNS WHERE UPPER(TABLE_NAME) LIKE 'KW|_%' ESCAPE '|' ORDER BY 1, 2";
    private static final String CONSTRAINTS =
            "SELECT UPPER(TABLE_NAME) AS T, UPPER(CONSTRAINT_NAME) AS C, CONSTRAINT_TYPE"
                    + " FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE UPPER(CONSTRAINT_NAME) LIKE '%KW|_%' ESCAPE '|'"
                    + " ORDER BY 1, 2";

    private static final UpgradedServer UPGRADED = UpgradedServer.from("0.1");
    private static final KeycloakServer SERVER = UPGRADED.server();
    private static final TestRealm REALM = TestRealm.existing(SERVER, nameOfRealm());

    private final TestOrganization acme = REALM.organization("acme");

    @AfterAll
    static void stop() {
        UPGRADED.close();
    }

    private static String nameOfRealm() {
        return String.valueOf(SERVER.database()
                .query("SELECT NAME FROM REALM WHERE NAME <> 'master'")
                .get(0)
                .get("name"));
    }

    @Test
    void everyChangeWasMadeAndNoneThatHadShippedIsAnotherNow() {
        assertThat(SERVER.database().query(CHANGES)).containsExactlyInAnyOrderElementsOf(fresh().query(CHANGES));
    }

    @Test
    void theTablesAreThoseOfANewDatabase() {
        assertThat(SERVER.database().query(COLUMNS)).isNotEmpty().isEqualTo(fresh().query(COLUMNS));
        assertThat(SERVER.database().query(CONSTRAINTS)).isNotEmpty().isEqualTo(fresh().query(CONSTRAINTS));
    }

    @Test
    void everybodyIsWhoTheyWere() {
        Map<String, String> roles = new TreeMap<>();
        acme.members()
                .forEach(member -> roles.put(
                        TestOrganization.emailOf(member), member.path("role").asText()));

        assertThat(roles)
                .containsEntry("owner@acme.example", "OW")
                .containsEntry("admin@acme.example", "AD")
                .containsEntry("manager@acme.example", "MA")
                .containsEntry("reviewer@acme.example", "RE")
                .containsEntry("annotator@acme.example", "AN")
                .containsEntry("pending@acme.example", "NO")
                .containsEntry("former@acme.example", "DI")
                .containsEntry("used@mail.example", "RE")
                .doesNotContainKey("leaver@acme.example");
    }

    @Test
    void tokensTellOfTheSameWorkspacesAndProjects() {
        JsonNode claim = acme.person("annotator").signIn().claim();

        assertThat(claim.path("workspaces").get(0).path("title").asText()).isEqualTo("Radiology");
        assertThat(claim.path("projects").get(0).path("role").asText()).isEqualTo("RE");
    }

    @Test
    void decisionsKnowTheSettingsAndTheChangedMatrix() {
        String project = String.valueOf(acme.project("chest-xray"));

        assertThat(Question.may(acme.person("annotator").email(), "review.access")
                        .on("project", project)
                        .answer(acme.person("annotator").base()))
                .isTrue();
        acme.person("manager").api().get("/invite").expect(200);
    }

    @Test
    void theOrganizationHasItsSeatLimitItsTemplateAndItsAssignees() {
        var api = acme.owner().api();

        assertThat(api.get("/organizations/" + acme.id())
                        .expect(200)
                        .json()
                        .path("seat_limit")
                        .asInt())
                .isEqualTo(20);
        assertThat(api.get("/project-templates/").expect(200).body()).contains("Films");
        assertThat(api.get("/projects/" + acme.project("chest-xray") + "/tasks/7/assignees")
                        .expect(200)
                        .body())
                .contains(String.valueOf(acme.number("annotator")));
    }

    /** Codes have been made otherwise since. */
    @Test
    void theLinkOfThenIsReplacedByOneThatLeadsIn() {
        assertThat(acme.link()).doesNotEndWith("token=" + attribute(LINK));
        assertThat(SignUpForm.followIntoTheApp(REALM, acme.link())
                        .register("newcomer@mail.example")
                        .waits())
                .isTrue();
        acme.give("newcomer@mail.example", "AN");
    }

    @Test
    void anInvitationOfThenLeadsIn() {
        String link = REALM.base().base() + "/signup?token=" + attribute(INVITATION);

        assertThat(SignUpForm.followIntoTheApp(REALM, link)
                        .register("open@mail.example")
                        .done())
                .isTrue();
        assertThat(new Inviter(acme.owner())
                        .latest("revoked@mail.example")
                        .path("state")
                        .asText())
                .isEqualTo("revoked");
    }

    @Test
    void theLogGoesOn() {
        var log = new Log(acme);

        assertThat(log.about("/permissions")).isNotEmpty();
        acme.owner().api().get("/organizations/?t=after").expect(200);
        assertThat(log.about("?t=after")).hasSize(1);
    }

    /** What the realm got from an earlier version stays, and what is new is added. */
    @Test
    void theRealmCanBeMadeReadyAgain() {
        String answer = REALM.admin()
                .post("/workspaces/enable", Map.of("clients", List.of(TestRealm.APP)))
                .expect(200)
                .body();

        assertThat(answer).contains("\"client:workspaces\"");
        acme.person("manager").signIn();
    }

    @Test
    void theServerInfoTellsBothVersions() {
        JsonNode info = SERVER.admin()
                .get("/serverinfo")
                .expect(200)
                .json()
                .at("/providers/realm-restapi-extension/providers/workspaces/operationalInfo");

        assertThat(info.path("version").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(changes()).endsWith(info.path("schema").asText());
    }

    private static List<String> changes() {
        return SERVER.database().query(CHANGES).stream()
                .map(row -> String.valueOf(row.get("id")))
                .toList();
    }

    private static String attribute(String name) {
        JsonNode value =
                REALM.admin().get("").expect(200).json().path("attributes").path(name);
        assertThat(value.isTextual()).as(name + ": " + value).isTrue();
        return value.asText();
    }

    private static Database fresh() {
        return Servers.shared().database();
    }
}
