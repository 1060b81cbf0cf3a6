package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, order and pages. Nothing is changed after the set-up. */
final class ProjectListTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("reviewer")
                                            .member("annotator")
                                            .member("former"))
                            .workspace("Notes", notes -> {}))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Person OWNER = ACME.owner();
    private static final long RADIOLOGY = ACME.workspace("Radiology");
    private static final long NOTES = ACME.workspace("Notes");
    private static long lungs;
    private static long hearts;
    private static long letters;
    private static long old;

    @BeforeAll
    static void projects() {
        lungs = ProjectApi.create(
                OWNER, RADIOLOGY, Map.of("title", "Lungs", "description", "100% of them", "is_published", true));
        hearts = ProjectApi.create(OWNER, RADIOLOGY, Map.of("title", "Hearts", "pinned_at", "2026-01-31T10:00:00Z"));
        letters = ProjectApi.create(OWNER, NOTES, Map.of("title", "letters", "description", "Lung_reports!"));
        old = ProjectApi.create(OWNER, NOTES, Map.of("title", "Old scans"));
        long archived = Rows.archivedCopy(REALM, NOTES, "Archive");
        Rows.run(REALM, "UPDATE KW_PROJECT SET WORKSPACE_ID = ? WHERE ID = ?", archived, old);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                    | Hearts letters Lungs
            ?title=Lungs                          | Lungs
            ?title=lungs                          |
            ?search=LUNG                          | letters Lungs
            ?search=100%25                        | Lungs
            ?search=_reports!                     | letters
            ?search=%25                           | Lungs
            ?search=n_s                           |
            ?filter=all                           | Hearts letters Lungs
            ?filter=pinned_only                   | Hearts
            ?filter=exclude_pinned                | letters Lungs
            ?state=PUBLISHED                      | Lungs
            ?state=CREATED                        | Hearts letters
            ?state=PUBLISHED,CREATED              | Hearts letters Lungs
            ?state=COMPLETED                      |
            ?archived=true                        | Old scans
            ?archived=false                       | Hearts letters Lungs
            ?ordering=title                       | Hearts letters Lungs
            ?ordering=-title                      | Lungs letters Hearts
            ?ordering=id                          | Lungs Hearts letters
            ?ordering=-created_at                 | letters Hearts Lungs
            ?ordering=-pinned_at                  | Hearts letters Lungs
            ?include=id,title&source_interface_id | Hearts letters Lungs
            ?page=2&page_size=2                   | Lungs
            ?page_size=-1                         | Hearts letters Lungs
            """)
    void shows(String query, String titles) {
        assertThat(String.join(" ", titles(query))).isEqualTo(titles == null ? "" : titles);
    }

    @Test
    void showsTheOnesWithTheseNumbers() {
        assertThat(ProjectApi.listed(OWNER, "?ordering=id&ids=" + letters + "," + lungs + ",0,-1,999999"))
                .containsExactly(lungs, letters);
        assertThat(ProjectApi.listed(OWNER, "?ordering=id&workspaces=" + RADIOLOGY))
                .containsExactly(lungs, hearts);
        assertThat(ProjectApi.listed(OWNER, "?workspaces=" + NOTES)).containsExactly(letters);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?filter=pinned",
                "?ordering=color",
                "?ids=a",
                "?workspaces=Notes",
                "?archived=perhaps",
                "?page=0",
                "?page_size=1001",
                "?members_limit=101",
                "?members_limit=-1"
            })
    void refusesWhatItDoesNotKnow(String query) {
        OWNER.api().get("/projects/" + query).expect(400, "request.malformed");
    }

    @Test
    void namesAsManyMembersAsWanted() {
        assertThat(members(OWNER, "&members_limit=1")).hasSize(1);
        assertThat(members(OWNER, "")).hasSize(2);
        assertThat(members(OWNER, "&members_limit=0")).isEmpty();
        assertThat(only(OWNER, "&members_limit=0").path("members_count").asInt())
                .isEqualTo(2);
        assertThat(members(OWNER, "").path(0).path("email").asText()).endsWith("@acme.example");
    }

    @Test
    void whoOnlyWorksOnTheDataDoesNotSeeWhoElseDoes() {
        assertThat(members(ACME.person("annotator"), "")).isEmpty();
        assertThat(members(ACME.person("reviewer"), "")).isEmpty();
        assertThat(members(ACME.person("admin"), "")).hasSize(2);
    }

    @Test
    void whoSeesNoProjectsAtAllIsRefused() {
        TestRealm realm = TestRealm.acme();
        TestOrganization acme = realm.organization("acme");
        acme.owner()
                .api()
                .post(
                        "/organizations/0/permissions",
                        Map.of(
                                "permission", "project.view",
                                "roles", List.of("RE", "MA", "AD"),
                                "reach", Map.of("MA", "organization")))
                .expect(200);
        long project = ProjectApi.id(ProjectApi.create(acme.person("admin"), Map.of("title", "Private")));
        Rows.all(realm, "UPDATE KW_WORKSPACE SET PERSONAL_OF = NULL WHERE ORGANIZATION_ID = " + acme.id());

        acme.person("annotator").api().get("/projects/").expect(403, "permission.denied");
        assertThat(ProjectApi.listed(acme.person("manager"), "")).containsExactly(project);
    }

    private static JsonNode members(Person by, String query) {
        return only(by, query).path("members");
    }

    private static JsonNode only(Person by, String query) {
        return ProjectApi.page(by, "?title=Lungs" + query).path("results").path(0);
    }

    private static List<String> titles(String query) {
        List<String> titles = new ArrayList<>();
        ProjectApi.page(OWNER, query.replace("n_s", Http.encode("n_s")))
                .path("results")
                .forEach(project -> titles.add(project.path("title").asText()));
        return titles;
    }
}
