package io.github.keycloakworkspaces.testsuite.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people hold by their groups, beside what they were given by hand. */
final class GroupSyncTest {

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .project("scans", scans -> {})
                                            .project("films", films -> {}))
                            .workspace("Letters", letters -> letters.member("annotator")))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final HeardGroups groups = new HeardGroups(acme);
    private final Http api = acme.owner().api();

    /** Bug 1: nobody has to sign in again. */
    @Test
    void aMappingGivesItsRoleToEverybodyInTheGroupAndTakesItWithItself() {
        groups.in("annotator", "staff");
        groups.in("reviewer", "staff");

        JsonNode given = groups.give("staff", Map.of("role", "MA"));
        assertThat(given.path("evaluation").path("finished_at").isNull()).isFalse();
        assertThat(List.of(role("annotator"), role("reviewer"))).containsExactly("MA", "MA");
        assertThat(acme.member("annotator").path("role_source").asText()).isEqualTo("saml");

        groups.take(given);
        assertThat(List.of(role("annotator"), role("reviewer"))).containsExactly("AN", "RE");
        assertThat(acme.member("annotator").path("role_source").asText()).isEqualTo("api");
    }

    @Test
    void whatTheRemainingMappingsGiveStays() {
        groups.in("annotator", "staff");
        groups.in("annotator", "leads");
        groups.role("staff", "RE");

        JsonNode leads = groups.give("leads", Map.of("role", "AD"));
        assertThat(role("annotator")).isEqualTo("AD");

        groups.take(leads);
        assertThat(role("annotator")).isEqualTo("RE");
    }

    @Test
    void aGroupGivesAWorkspaceAndAProjectWithARole() {
        groups.in("annotator", "staff");

        groups.workspace("staff", acme.workspace("Radiology"));
        groups.project("staff", acme.project("scans"), "RE");

        JsonNode claim = acme.person("annotator").signIn().claim();
        assertThat(titles(claim.path("workspaces"))).containsExactlyInAnyOrder("Radiology", "Letters");
        assertThat(claim.path("projects").path(0).path("role").asText()).isEqualTo("RE");
        assertThat(sources("KW_WORKSPACE_MEMBER", "annotator")).containsExactlyInAnyOrder("import", "saml");
        assertThat(sources("KW_PROJECT_ROLE", "annotator")).containsExactly("saml");
    }

    @Test
    void oneSourceNeverTakesWhatAnotherGave() {
        groups.in("annotator", "staff");

        JsonNode given = groups.give("staff", Map.of("workspace", acme.workspace("Letters")));
        assertThat(sources("KW_WORKSPACE_MEMBER", "annotator")).containsExactlyInAnyOrder("import", "saml");

        groups.take(given);
        assertThat(sources("KW_WORKSPACE_MEMBER", "annotator")).containsExactly("import");
    }

    @Test
    void aWorkspaceThatIsOnlyATitleIsMadeForTheFirstWhoNeedsIt() {
        JsonNode given = groups.give("staff", Map.of("workspace_title", "Cardiology"));
        assertThat(workspaces()).doesNotContain("Cardiology");

        groups.in("annotator", "staff");
        groups.in("reviewer", "staff");
        groups.role("staff", "RE");

        assertThat(workspaces()).containsOnlyOnce("Cardiology");
        assertThat(acme.person("reviewer")
                        .signIn()
                        .claim()
                        .path("workspaces")
                        .path(0)
                        .path("title")
                        .asText())
                .isEqualTo("Cardiology");
        groups.take(given);
        assertThat(sources("KW_WORKSPACE_MEMBER", "reviewer")).isEmpty();
    }

    @Test
    void noWorkspaceComesFromTheNameOfAGroupWithARole() {
        groups.in("annotator", "Oncology");

        groups.role("Oncology", "RE");

        assertThat(workspaces()).doesNotContain("Oncology");
    }

    @Test
    void whoIsChangedByHandKeepsThatUntilTheSourceSpeaksAgain() {
        groups.in("annotator", "staff");
        groups.role("staff", "MA");

        acme.give("annotator", "RE");
        groups.workspace("staff", acme.workspace("Radiology"));

        assertThat(role("annotator")).isEqualTo("RE");
        assertThat(sources("KW_WORKSPACE_MEMBER", "annotator")).containsExactlyInAnyOrder("import", "saml");
    }

    @Test
    void whoWasDeactivatedByHandStaysSo() {
        groups.in("former", "staff");

        groups.role("staff", "MA");

        assertThat(role("former")).isEqualTo("DI");
    }

    @Test
    void whoWaitsIsActivatedByAGroup() {
        groups.in("pending", "staff");

        groups.role("staff", "AN");

        assertThat(acme.person("pending")
                        .signIn()
                        .claim()
                        .path("organization")
                        .path("role")
                        .asText())
                .isEqualTo("AN");
    }

    /** Bug 5. */
    @Test
    void theOwnerStaysTheOwnerAndIsToldOf() {
        groups.in("owner", "staff");

        groups.role("staff", "AN");

        assertThat(role("owner")).isEqualTo("OW");
        assertThat(groups.problems()).containsExactly("owner.kept");
    }

    @Test
    void withoutASeatSomebodyStaysWhoTheyAreUntilOneIsFree() {
        acme.seats(5);
        groups.in("pending", "staff");

        groups.role("staff", "AN");
        assertThat(role("pending")).isEqualTo("NO");
        assertThat(groups.problems()).containsExactly("seats.exhausted");

        acme.give("reviewer", "DI");
        groups.workspace("staff", acme.workspace("Radiology"));
        assertThat(role("pending")).isEqualTo("AN");
    }

    @Test
    void nobodyIsTakenOutByHandOfWhereAGroupKeepsThem() {
        groups.in("annotator", "staff");
        groups.workspace("staff", acme.workspace("Letters"));
        groups.give("staff", Map.of("project", acme.project("scans")));

        api.delete(members("Letters") + "?user=" + acme.number("annotator")).expect(409, "membership.by_group");
        api.delete("/projects/" + acme.project("scans") + "/members/?user=" + acme.number("annotator"))
                .expect(409, "membership.by_group");

        assertThat(sources("KW_WORKSPACE_MEMBER", "annotator")).containsExactlyInAnyOrder("import", "saml");
        assertThat(sources("KW_PROJECT_MEMBER", "annotator")).containsExactly("saml");
    }

    @Test
    void whereEverybodyIsTakenOutByHandAGroupKeepsItsOwn() {
        groups.in("annotator", "staff");
        groups.workspace("staff", acme.workspace("Letters"));
        acme.join(acme.workspace("Letters"), "reviewer");

        api.delete(members("Letters") + "bulk/?all=true").expect(200);

        assertThat(sources("KW_WORKSPACE_MEMBER", "annotator")).containsExactly("saml");
        assertThat(sources("KW_WORKSPACE_MEMBER", "reviewer")).isEmpty();
    }

    /** Rule (i). */
    @Test
    void whoLeftAGroupStaysAMemberWithoutItsRoleUntilTheyAreTakenOut() {
        groups.in("annotator", "staff");
        groups.project("staff", acme.project("scans"), "RE");
        groups.give("staff", Map.of("project", acme.project("films")));

        groups.left("annotator", "staff");
        groups.workspace("others", acme.workspace("Radiology"));
        assertThat(sources("KW_PROJECT_MEMBER", "annotator")).containsExactly("saml", "saml");
        assertThat(sources("KW_PROJECT_ROLE", "annotator")).isEmpty();

        api.delete("/projects/" + acme.project("scans") + "/members/?user=" + acme.number("annotator"))
                .expect(204);
        groups.role("others", "AN");
        assertThat(sources("KW_PROJECT_MEMBER", "annotator")).containsExactly("manual");
    }

    @Test
    void whoLeftAGroupHasNothingOfWhatItIsMappedToLater() {
        groups.in("annotator", "staff");
        groups.role("staff", "RE");

        groups.left("annotator", "staff");
        groups.workspace("staff", acme.workspace("Radiology"));

        assertThat(sources("KW_WORKSPACE_MEMBER", "annotator")).containsExactly("import");
        assertThat(role("annotator")).isEqualTo("AN");
    }

    @Test
    void aProjectRoleByHandStandsOverThatOfAGroupWhichComesBackAfterIt() {
        groups.in("annotator", "staff");
        groups.project("staff", acme.project("scans"), "RE");

        long role = api.post(
                        "/projects/roles/",
                        Map.of("user", acme.number("annotator"), "project", acme.project("scans"), "role", "AN"))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        groups.role("staff", "AN");
        assertThat(sources("KW_PROJECT_ROLE", "annotator")).containsExactly("manual");

        api.delete("/projects/roles/" + role).expect(204);
        assertThat(sources("KW_PROJECT_ROLE", "annotator")).containsExactly("saml");
    }

    @Test
    void anEvaluationThatChangesNothingLeavesTheRevisionAsItIs() {
        groups.in("annotator", "staff");
        groups.role("staff", "MA");
        long before = revision();

        groups.role("nobody", "AN");

        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void whoIsDeletedIsInNoGroupAnyMore() {
        groups.in("annotator", "staff");
        groups.role("staff", "MA");
        long annotator = acme.number("annotator");

        acme.delete(acme.owner(), annotator).expect(204);

        assertThat(acme.database().query("SELECT ID FROM KW_GROUP_MEMBER WHERE PERSON_ID = ?", annotator))
                .isEmpty();
        assertThat(acme.database().query("SELECT ID FROM KW_GROUP_RUN WHERE PERSON_ID = ?", annotator))
                .isEmpty();
    }

    private String role(String person) {
        return acme.member(person).path("role").asText();
    }

    private List<String> sources(String table, String person) {
        return acme
                .database()
                .query("SELECT SOURCE FROM " + table + " WHERE PERSON_ID = ? ORDER BY SOURCE", acme.number(person))
                .stream()
                .map(row -> String.valueOf(row.get("source")))
                .toList();
    }

    private List<String> workspaces() {
        return titles(
                api.get("/workspaces/?include_all_workspaces=true").expect(200).json());
    }

    private static List<String> titles(JsonNode workspaces) {
        return workspaces.findValuesAsText("title");
    }

    private String members(String workspace) {
        return "/workspaces/" + acme.workspace(workspace) + "/memberships/";
    }

    private long revision() {
        return Long.parseLong(String.valueOf(acme.database()
                .query("SELECT REVISION FROM KW_ORGANIZATION WHERE ID = ?", acme.id())
                .get(0)
                .get("revision")));
    }
}
