package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is changed by the tests, so all of them look at the same realm. */
final class MemberFilterTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .project("chest-xray", project -> project.member("annotator")))
                            .workspace("Hidden", hidden -> hidden.project("secret", project -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");

    /** In the order of their last activity: annotator, reviewer, then everybody else by the day they joined. */
    @BeforeAll
    static void annotatorAndReviewerWereActiveLongAgo() {
        lastActive("annotator", 1_000_000_000_000L);
        lastActive("reviewer", 1_100_000_000_000L);
    }

    @Test
    void leavesOutTheMembersOfAWorkspace() {
        assertThat(emails("?exclude_workspace_id=" + ACME.workspace("Radiology")))
                .hasSize(5)
                .doesNotContain("manager@acme.example");
    }

    @Test
    void leavesOutTheMembersOfAProjectByWhateverWay() {
        assertThat(emails("?exclude_project_id=" + ACME.project("chest-xray")))
                .containsExactly("pending@acme.example", "reviewer@acme.example");
    }

    @Test
    void deactivatedPeopleCannotBeAdded() {
        String outside = "?exclude_project_id=" + ACME.project("chest-xray");

        assertThat(emails(outside + "&role=RE,DI")).containsExactly("former@acme.example", "reviewer@acme.example");
        assertThat(emails("")).hasSize(7).contains("former@acme.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"987654321", "0", "-7"})
    void unknownPlacesAreNotFound(String number) {
        ACME.list(ACME.owner(), "?exclude_workspace_id=" + number).expect(404, "workspace.not_found");
        ACME.list(ACME.owner(), "?exclude_project_id=" + number).expect(404, "project.not_found");
    }

    @Test
    void placesOutOfReachAreNotFoundEither() {
        var manager = ACME.person("manager");

        ACME.list(manager, "?exclude_workspace_id=" + ACME.workspace("Radiology"))
                .expect(200);
        ACME.list(manager, "?exclude_workspace_id=" + ACME.workspace("Hidden")).expect(404, "workspace.not_found");
        ACME.list(manager, "?exclude_project_id=" + ACME.project("secret")).expect(404, "project.not_found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user_type=standard | 7",
                "user_type=standard,viewonly | 7",
                "user_type=service | 0",
                "user_type=viewonly,flex | 0",
                "tags=3 | 0",
                "tags=3,4 | 0",
                "tags= | 7",
                "user_type=service&role=AN | 0"
            })
    void everybodyHasTheStandardSeatAndNoTags(String query, int count) {
        assertThat(emails("?" + query)).hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user_type=admin",
                "tags=x",
                "user__last_activity__gte=yesterday",
                "exclude_workspace_id=x",
                "contributed_to_projects=perhaps",
                "role=XX",
                "ordering=password"
            })
    void unknownValuesAreMalformed(String query) {
        ACME.list(ACME.owner(), "?" + query).expect(400, "request.malformed");
    }

    @Test
    void showsThoseWhoWereActiveInTime() {
        assertThat(emails("?user__last_activity__lte=2005-01-01T00:00:00Z"))
                .containsExactly("annotator@acme.example", "reviewer@acme.example");
        assertThat(emails(
                        "?user__last_activity__gte=2003-01-01T00:00:00Z&user__last_activity__lte=2005-01-01T00:00:00Z"))
                .containsExactly("reviewer@acme.example");
        assertThat(emails("?user__last_activity__gte=2020-01-01")).hasSize(5).contains("former@acme.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user__last_activity", "last_activity"})
    void sortsByTheLastActivity(String ordering) {
        assertThat(emails("?ordering=" + ordering).subList(0, 2))
                .containsExactly("annotator@acme.example", "reviewer@acme.example");
        assertThat(emails("?ordering=-" + ordering).subList(5, 7))
                .containsExactly("reviewer@acme.example", "annotator@acme.example");
    }

    @Test
    void showsTheLastActivityOrTheDayOfJoining() {
        JsonNode annotator = ACME.member("annotator").path("user");
        JsonNode former = ACME.member("former").path("user");

        assertThat(annotator.path("last_activity").asText()).startsWith("2001-09-09T01:46:40");
        assertThat(former.path("last_activity")).isEqualTo(former.path("date_joined"));
    }

    @ParameterizedTest
    @CsvSource({
        "id, owner",
        "email, admin",
        "user__email, admin",
        "username, admin",
        "user__username, admin",
        "first_name, admin",
        "user__first_name, admin",
        "user__last_name, owner",
        "role, admin",
        "-role, reviewer",
        "-email, reviewer"
    })
    void sortsByWhatIsDocumented(String ordering, String first) {
        assertThat(emails("?ordering=" + ordering).get(0)).isEqualTo(first + "@acme.example");
    }

    @Test
    void tellsOnRequestWhatPeopleCreated() {
        JsonNode owner = ACME.results(ACME.list(ACME.person("admin"), "?contributed_to_projects=true&search=owner"))
                .get(0);

        assertThat(owner.path("created_projects").findValuesAsText("title")).containsExactly("Chest-xray", "Secret");
        assertThat(owner.path("created_projects").path(0).path("id").asLong()).isEqualTo(ACME.project("chest-xray"));
        assertThat(ACME.member("owner").path("created_projects").isNull()).isTrue();
    }

    @Test
    void aMembershipByItselfTellsItToo() {
        String path = ACME.memberships() + "/" + ACME.number("owner") + "/?contributed_to_projects=true";

        assertThat(ACME.person("admin").api().get(path).expect(200).json().path("created_projects"))
                .hasSize(2);
        assertThat(ACME.person("manager")
                        .api()
                        .get(path)
                        .expect(200)
                        .json()
                        .path("created_projects")
                        .isNull())
                .isTrue();
    }

    @Test
    void whoDoesNotSeeEveryProjectIsToldNothingOfThem() {
        var members = ACME.results(ACME.list(ACME.person("manager"), "?contributed_to_projects=true"));

        assertThat(members)
                .allSatisfy(member ->
                        assertThat(member.path("created_projects").isNull()).isTrue());
    }

    @Test
    void projectsInSandboxesAreNobodyElsesBusiness() {
        long project = 2_000_000_000L + ACME.id();
        long sandbox = ACME.createWorkspace(ACME.person("manager"), Map.of("title", "Sandbox", "is_personal", true));
        REALM.server()
                .database()
                .update(
                        "INSERT INTO KW_PROJECT (ID, ORGANIZATION_ID, WORKSPACE_ID, TITLE, CREATED_BY, CREATED_AT)"
                                + " VALUES (?, ?, ?, 'Diary', ?, 1)",
                        project,
                        ACME.id(),
                        sandbox,
                        ACME.number("manager"));

        JsonNode manager = ACME.results(ACME.list(ACME.owner(), "?contributed_to_projects=true&search=manager"))
                .get(0);

        assertThat(manager.path("created_projects")).isEmpty();
    }

    private static void lastActive(String person, long moment) {
        REALM.server()
                .database()
                .update(
                        "INSERT INTO KW_ACTIVITY (ORGANIZATION_ID, PERSON_ID, KIND, HAPPENED_AT, METHOD, URL, STATUS,"
                                + " AGENT, REFERER) VALUES (?, ?, 'request', ?, 'GET', '/', 200, '', '')",
                        ACME.id(),
                        ACME.number(person),
                        moment);
    }

    private static List<String> emails(String query) {
        return ACME.results(ACME.list(ACME.owner(), query)).stream()
                .map(TestOrganization::emailOf)
                .toList();
    }
}
