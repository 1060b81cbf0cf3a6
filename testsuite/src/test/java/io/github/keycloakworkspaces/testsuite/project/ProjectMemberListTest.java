package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is changed here after the beginning, so all tests look at the same realm. */
final class ProjectMemberListTest {

    private static final String REQUIRED = "active_organization_meta avatar id implicit_member initials last_activity"
            + " lse_fields org_membership organization_membership pause project_role project_role_source tags"
            + " user_type username";

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .annotator("outsider")
                            .annotator("promoted")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("annotator")
                                            .member("former")
                                            .project(
                                                    "chest-xray",
                                                    project -> project.member("annotator")
                                                            .member("reviewer", "AN")
                                                            .member("promoted", "RE")
                                                            .member("pending"))))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final TestProject XRAY = TestProject.of(ACME, "chest-xray");

    @BeforeAll
    static void oneIsPromotedWithAProjectRole() {
        ACME.give("promoted", "MA");
    }

    @Test
    void listsWorkingPeopleByEmail() {
        assertThat(XRAY.people("")).containsExactly("admin", "annotator", "manager", "owner", "promoted", "reviewer");
    }

    @Test
    void tellsWhatTheContractRequires() {
        JsonNode reviewer = XRAY.person("reviewer");

        assertThat(Json.names(reviewer)).contains(REQUIRED.split(" ", -1));
        assertThat(reviewer.path("id").asLong()).isEqualTo(ACME.number("reviewer"));
        assertThat(reviewer.path("implicit_member").isBoolean()).isTrue();
        assertThat(reviewer.path("project_role").asText()).isEqualTo("AN");
        assertThat(reviewer.path("project_role_source").asText()).isEqualTo("api");
        assertThat(reviewer.path("org_membership").path(0).path("role").asText())
                .isEqualTo("RE");
        assertThat(reviewer.path("pause").isNull()).isTrue();
        assertThat(reviewer.path("tags")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"owner, true", "admin, true", "manager, true", "annotator, false", "reviewer, false", "pending, false"})
    void whoWasAddedIsExplicitWhateverElseHolds(String person, boolean implicit) {
        assertThat(XRAY.person(person).path("implicit_member").asBoolean()).isEqualTo(implicit);
    }

    @Test
    void aProjectRoleOfSomebodyPromotedCountsForNothing() {
        assertThat(XRAY.person("promoted").path("project_role").isNull()).isTrue();
        assertThat(XRAY.people("?role=RE")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?implicit=true                    | admin manager owner
            ?implicit=false                   | annotator promoted reviewer
            ?role=AN                          | annotator reviewer
            ?role=AN,OW                       | annotator owner reviewer
            ?role=NO                          | pending
            ?role=DI                          | former
            ?no_annotators=true               | admin manager owner promoted
            ?search=MANA                      | manager
            ?search=owner Example             | owner
            ?search=%25                       |
            ?search=_                         |
            ?tags=1                           |
            ?user_type=standard               | admin annotator manager owner promoted reviewer
            ?user_type=viewonly               |
            ?last_activity__gte=2100-01-01    |
            ?last_activity__lte=2100-01-01    | admin annotator manager owner promoted reviewer
            ?with_deleted=true                | admin annotator manager owner promoted reviewer
            ?ordering=-email                  | reviewer promoted owner manager annotator admin
            ?ordering=user__first_name        | admin annotator manager owner promoted reviewer
            ?ordering=role                    | admin annotator reviewer manager promoted owner
            ?page=2&page_size=4               | promoted reviewer
            """)
    void filtersSortsAndPages(String query, @Nullable String people) {
        String[] expected = people == null ? new String[0] : people.split(" ", -1);
        var found = XRAY.people(query.replace(" ", "%20"));

        if (query.equals("?ordering=role")) {
            assertThat(found)
                    .containsExactlyInAnyOrder(expected)
                    .startsWith("admin")
                    .endsWith("owner");
        } else {
            assertThat(found).containsExactly(expected);
        }
    }

    @Test
    void countsAllPages() {
        JsonNode page = XRAY.list(ACME.owner(), "?page_size=2").expect(200).json();

        assertThat(page.path("count").asInt()).isEqualTo(6);
        assertThat(page.path("next").asText()).contains("page=2");
        assertThat(page.path("previous").isNull()).isTrue();
    }

    @Test
    void showsOnlyThePeopleAskedFor() {
        String ids = ACME.number("annotator") + "," + ACME.number("outsider") + ",0,-4";

        assertThat(XRAY.people("?ids=" + ids)).containsExactly("annotator");
        assertThat(XRAY.people("?ids=0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=0", "?ordering=shoe_size", "?role=XX", "?implicit=perhaps", "?ids=one"})
    void whatCannotBeAskedForIsMalformed(String query) {
        XRAY.list(ACME.owner(), query).expect(400, "request.malformed");
    }

    @ParameterizedTest
    @CsvSource({"owner, 200", "admin, 200", "manager, 200", "reviewer, 403", "annotator, 403", "outsider, 404"})
    void managersAndAboveSeeThePeople(String person, int status) {
        var api = ACME.person(person).api();

        XRAY.list(ACME.person(person), "").expect(status);
        api.get(XRAY.members()).expect(status);
        api.get("/projects/" + XRAY.id() + "/roles").expect(status);
        api.get(XRAY.members() + "export/").expect(status);
    }

    @Test
    void theOldListIsWithoutAnnotators() {
        Response all = ACME.owner().api().get(XRAY.members());
        Response one = ACME.owner().api().get(XRAY.members() + "?user_ids=" + ACME.number("manager"));

        assertThat(all.expect(200).json().findValuesAsText("username"))
                .containsExactly(
                        "admin@acme.example", "manager@acme.example", "owner@acme.example", "promoted@acme.example");
        assertThat(one.expect(200).json()).hasSize(1);
    }

    @Test
    void exportsATable() {
        Response export = ACME.person("manager").api().get(XRAY.members() + "export/?ordering=id&role=AN");
        var lines = new ArrayList<String>();
        export.expect(200).body().lines().forEach(lines::add);

        assertThat(export.header("Content-Type")).startsWith("text/csv");
        assertThat(export.header("Content-Disposition")).contains("project-" + XRAY.id() + "-members.csv");
        assertThat(lines).hasSize(3).first().asString().startsWith("id,email,username,first_name,last_name,role,");
        assertThat(export.body()).contains(",reviewer@acme.example,", ",AN,RE,AN,false,");
    }

    @Test
    void aSlashAtTheEndMakesNoDifference() {
        var api = ACME.owner().api();
        String members = "/projects/" + XRAY.id() + "/members";

        assertThat(api.get(members).expect(200).json().findValuesAsText("email"))
                .isEqualTo(api.get(members + "/").expect(200).json().findValuesAsText("email"));
        assertThat(api.get(members + "/paginated").expect(200).json().findValuesAsText("email"))
                .isEqualTo(api.get(members + "/paginated/").expect(200).json().findValuesAsText("email"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "01", "abc", "99999999999999999999", "9223372036854775807", "987654321"})
    void anImpossibleProjectIsNotFound(String number) {
        var api = ACME.owner().api();

        for (String path : new String[] {"/members/", "/members/paginated/", "/members/export/", "/roles"}) {
            api.get("/projects/" + number + path).expect(404, "project.not_found");
        }
    }
}
