package io.github.keycloakworkspaces.testsuite.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has a workspace of its own, made by the Owner. */
final class WorkspaceMembersTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .manager("other")
                            .annotator("leaver")
                            .annotator("climber")
                            .annotator("source"))
            .organization("globex", globex -> globex.everyRole())
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final TestOrganization GLOBEX = REALM.organization("globex");

    private final long workspace = ACME.createWorkspace(ACME.owner(), "Radiology");
    private final String path = "/workspaces/" + workspace + "/memberships/";

    @Test
    void addsAMemberOfTheOrganization() {
        long annotator = ACME.number("annotator");

        JsonNode added =
                api("owner").post(path, Map.of("user", annotator)).expect(200).json();

        assertThat(added).isEqualTo(Json.read("{\"user\": %d, \"workspace\": %d}".formatted(annotator, workspace)));
        assertThat(emails()).containsExactly("annotator@acme.example");
        ACME.person("annotator").api().get("/workspaces/" + workspace).expect(200);
    }

    @Test
    void addingTwiceIsAsAddingOnce() {
        ACME.join(workspace, "annotator");
        ACME.join(workspace, "annotator");

        assertThat(emails()).containsExactly("annotator@acme.example");
    }

    @Test
    void tellsWhoIsInIt() {
        ACME.join(workspace, "annotator");

        JsonNode member = api("owner").get(path).expect(200).json().path(0);

        assertThat(Json.names(member)).containsExactlyInAnyOrder("user", "workspace");
        assertThat(member.path("workspace").asLong()).isEqualTo(workspace);
        assertThat(member.path("user").path("first_name").asText()).isEqualTo("Annotator");
        assertThat(member.path("user").path("initials").asText()).isEqualTo("AE");
    }

    @ParameterizedTest
    @CsvSource({"owner, 200", "admin, 200", "manager, 200", "reviewer, 403", "annotator, 403"})
    void membersOfItAddAndSeePeopleByTheirRole(String person, int status) {
        ACME.join(workspace, person);
        var body = Map.of("user", ACME.number("leaver"));

        api(person).post(path, body).expect(status);
        api(person).get(path).expect(status);
        api(person).get(path + "paginated/").expect(status);
        api(person).post(path + "bulk/", Map.of("all", false)).expect(status);
        api(person).delete(path + "bulk/?included=" + ACME.number("leaver")).expect(status);
        api(person).delete(path + "?user_id=" + ACME.number("leaver")).expect(status == 200 ? 204 : status);
    }

    @Test
    void aManagerAddsAnybodyToAWorkspaceTheyReach() {
        long mine = ACME.createWorkspace(ACME.person("manager"), "Mine");
        var body = Map.of("user", ACME.number("admin"));

        api("manager").post("/workspaces/" + mine + "/memberships", body).expect(200);
        api("manager").post(path, body).expect(404, "workspace.not_found");
    }

    @Test
    void aPendingMemberHasTheWorkspaceFromTheActivationOn() {
        ACME.join(workspace, "climber");
        ACME.give("climber", "NO");
        ACME.join(workspace, "climber");
        ACME.give("climber", "AN");

        ACME.person("climber").signIn();
        ACME.person("climber").api().get("/workspaces/" + workspace).expect(200);
    }

    @Test
    void aDeactivatedMemberIsNotAdded() {
        api("owner").post(path, Map.of("user", ACME.number("former"))).expect(409, "member.not_active");
    }

    @Test
    void strangersAreNotFound() {
        for (long stranger : new long[] {GLOBEX.number("annotator"), 987_654_321L, 0, -3}) {
            api("owner").post(path, Map.of("user", stranger)).expect(404, "member.not_found");
            api("owner").delete(path + "?user_id=" + stranger).expect(404, "member.not_found");
        }
    }

    @Test
    void somebodyWhoWasDeletedIsNotFound() {
        ACME.join(workspace, "leaver");
        long leaver = ACME.number("leaver");
        ACME.delete(ACME.owner(), leaver).expect(204);

        assertThat(emails()).isEmpty();
        api("owner").post(path, Map.of("user", leaver)).expect(404, "member.not_found");
        api("owner").delete(path + "?user_id=" + leaver).expect(404, "member.not_found");
    }

    @Test
    void thePathSaysWhichWorkspace() {
        long other = ACME.createWorkspace(ACME.owner(), "Cardiology");
        long annotator = ACME.number("annotator");

        api("owner").post(path, Map.of("user", annotator, "workspace", other)).expect(404, "workspace.not_found");
        api("owner")
                .post(path, Map.of("user", annotator, "workspace", workspace))
                .expect(200);
        api("owner")
                .delete(path + "?user_id=" + annotator + "&workspace=" + other)
                .expect(404, "workspace.not_found");

        assertThat(emails()).containsExactly("annotator@acme.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?user_id=%d", "?user=%d", "{\"user_id\": %d}", "{\"user\": %d}"})
    void removesWhomTheQueryOrTheBodyNames(String form) {
        ACME.join(workspace, "annotator");
        ACME.join(workspace, "reviewer");
        String filled = form.formatted(ACME.number("annotator"));

        var answer = filled.startsWith("?")
                ? api("owner").delete(path + filled)
                : api("owner").text("DELETE", path, "application/json", filled);

        answer.expect(204);
        assertThat(emails()).containsExactly("reviewer@acme.example");
        ACME.person("annotator").api().get("/workspaces/" + workspace).expect(404, "workspace.not_found");
    }

    @Test
    void aRemovalNamesOnePerson() {
        long annotator = ACME.number("annotator");

        api("owner").delete(path).expect(400, "request.malformed");
        api("owner").delete(path + "?user_id=" + annotator + "&user=1").expect(400, "request.malformed");
        api("owner").delete(path + "?user_id=x").expect(400, "request.malformed");
    }

    @Test
    void removingSomebodyWhoIsNotInItIsDone() {
        api("owner").delete(path + "?user_id=" + ACME.number("reviewer")).expect(204);
    }

    @Test
    void aRemovalEndsMembershipsOfEverySource() {
        ACME.join(workspace, "source");
        addBySource("source", "saml");
        assertThat(emails()).containsExactly("source@acme.example");

        api("owner").delete(path + "?user_id=" + ACME.number("source")).expect(204);

        assertThat(emails()).isEmpty();
    }

    @Test
    void administratorsReachItWithoutTheirMembership() {
        ACME.join(workspace, "admin");

        api("owner").delete(path + "?user_id=" + ACME.number("admin")).expect(204);

        assertThat(emails()).isEmpty();
        api("admin").get("/workspaces/" + workspace).expect(200);
    }

    @Test
    void pagesAndSearches() {
        List.of("annotator", "reviewer", "manager").forEach(person -> ACME.join(workspace, person));
        JsonNode page = paginated("?page=2&page_size=2");

        assertThat(page.path("count").asInt()).isEqualTo(3);
        assertThat(page.path("results").findValuesAsText("email")).containsExactly("reviewer@acme.example");
        assertThat(page.path("previous").asText()).contains("page=1");
        assertThat(paginated("?search=MANA").path("results").findValuesAsText("username"))
                .containsExactly("manager@acme.example");
        assertThat(paginated("?search=%25").path("count").asInt()).isZero();
    }

    @Test
    void chosenPeopleAreShown() {
        ACME.join(workspace, "annotator");
        ACME.join(workspace, "reviewer");
        String ids = ACME.number("annotator") + "," + ACME.number("manager") + ",0,5000000000";

        assertThat(paginated("?ids=" + ids).path("results").findValuesAsText("email"))
                .containsExactly("annotator@acme.example");
    }

    @Test
    void whoManagesTheRealmAddsPeople() {
        Http api = REALM.service("manage").below("/api");

        api.post(path, Map.of("user", ACME.number("annotator"))).expect(200);
        api.get(path).expect(200);
        api.patch("/workspaces/" + workspace, Map.of("title", "Other")).expect(200);

        assertThat(emails()).containsExactly("annotator@acme.example");
    }

    private JsonNode paginated(String query) {
        return api("owner").get(path + "paginated/" + query).expect(200).json();
    }

    private static Http api(String person) {
        Person caller = ACME.person(person);
        return caller.api();
    }

    private List<String> emails() {
        var emails = new ArrayList<String>();
        api("owner").get(path).expect(200).json().forEach(member -> emails.add(TestOrganization.emailOf(member)));
        return emails;
    }

    private void addBySource(String person, String source) {
        REALM.server()
                .database()
                .update(
                        "INSERT INTO KW_WORKSPACE_MEMBER (ID, ORGANIZATION_ID, WORKSPACE_ID, PERSON_ID, SOURCE, CREATED_AT)"
                                + " VALUES (?, ?, ?, ?, ?, 1)",
                        2_000_000_000L + workspace,
                        ACME.id(),
                        workspace,
                        ACME.number(person),
                        source);
    }
}
