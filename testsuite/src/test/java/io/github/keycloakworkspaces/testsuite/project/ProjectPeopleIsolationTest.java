package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two organizations in one realm: nothing of one is reached from the other, so all tests use the same realm. */
final class ProjectPeopleIsolationTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization("acme", ProjectPeopleIsolationTest::furnish)
            .organization("globex", globex -> {
                furnish(globex);
                globex.administrator("owner@acme.example");
            })
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final TestOrganization GLOBEX = REALM.organization("globex");
    private static final TestProject OURS = TestProject.of(ACME, "chest-xray");
    private static final TestProject THEIRS = TestProject.of(GLOBEX, "chest-xray");

    /** Works in acme at present, and could do everything in globex. */
    private static final Person STRANGER = ACME.owner();

    private static void furnish(OrganizationDraft organization) {
        organization
                .everyRole()
                .workspace(
                        "Radiology",
                        radiology -> radiology.project(
                                "chest-xray",
                                project -> project.member("annotator").member("reviewer", "AN")));
    }

    @BeforeAll
    static void theirTaskHasAnAssignee() {
        THEIRS.assign(GLOBEX.owner(), "AN", List.of(1L), "annotator").expect(201);
    }

    @Test
    void theOtherProjectLooksAsIfItWereNotThere() {
        var api = STRANGER.api();
        String none =
                api.get("/projects/987654321/members/paginated/").expect(404).body();

        assertThat(THEIRS.list(STRANGER, "").expect(404).body()).isEqualTo(none);
        for (String path : List.of(
                THEIRS.members(),
                THEIRS.members() + "export/",
                "/projects/" + THEIRS.id() + "/roles",
                THEIRS.assignees(1))) {
            assertThat(api.get(path).expect(404).body()).isEqualTo(none);
        }
    }

    @Test
    void theOtherProjectIsNotChanged() {
        long role = THEIRS.roles(GLOBEX.owner()).path(0).path("id").asLong();

        THEIRS.add(STRANGER, ACME.number("annotator")).expect(404, "project.not_found");
        THEIRS.remove(STRANGER, GLOBEX.number("annotator")).expect(404, "project.not_found");
        THEIRS.addAll(STRANGER, "", Map.of("all", true)).expect(404, "project.not_found");
        THEIRS.removeAll(STRANGER, "?all=true").expect(404, "project.not_found");
        THEIRS.give(STRANGER, GLOBEX.number("annotator"), "RE").expect(404, "project.not_found");
        THEIRS.take(STRANGER, role).expect(404, "role.not_found");
        STRANGER.api().delete(THEIRS.assignees(1)).expect(404, "project.not_found");

        assertThat(THEIRS.people("?implicit=false")).containsExactly("annotator", "reviewer");
        assertThat(THEIRS.roles(GLOBEX.owner())).hasSize(1);
        assertThat(THEIRS.workers(1)).containsExactly("annotator AN");
    }

    @Test
    void peopleOfTheOtherOrganizationAreNobodyHere() {
        long foreign = GLOBEX.number("annotator");
        String none = OURS.add(STRANGER, 987654321).expect(404).body();

        assertThat(OURS.add(STRANGER, foreign).expect(404).body()).isEqualTo(none);
        assertThat(OURS.remove(STRANGER, foreign).expect(404).body()).isEqualTo(none);
        assertThat(OURS.give(STRANGER, foreign, "RE").expect(404).body()).isEqualTo(none);
        OURS.addAll(STRANGER, "", Map.of("all", false, "included", List.of(foreign)))
                .expect(404, "member.not_found");
        OURS.removeAll(STRANGER, "?included=" + foreign).expect(404, "member.not_found");
        STRANGER.api()
                .post(OURS.assignees(1), Map.of("type", "AN", "users", List.of(foreign)))
                .expect(404, "member.not_found");
        assertThat(OURS.people("?ids=" + foreign)).isEmpty();
    }

    @Test
    void allMeansAllOfOnesOwnOrganization() {
        OURS.addAll(STRANGER, "", Map.of("all", true)).expect(200);

        assertThat(ACME.database()
                        .query(
                                "SELECT DISTINCT ORGANIZATION_ID FROM KW_PROJECT_MEMBER WHERE PROJECT_ID = ?",
                                OURS.id()))
                .hasSize(1);
        assertThat(THEIRS.people("?implicit=false")).containsExactly("annotator", "reviewer");
    }
}
