package io.github.keycloakworkspaces.testsuite.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Together;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles in one project; each test has a project of its own in one realm. */
@Tag("once")
final class ProjectRolesTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .annotator("inherited")
                            .annotator("outsider")
                            .manager("guest")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology.member("manager").member("inherited")))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Http SERVICE = REALM.service("decide");

    private final TestProject project = TestProject.in(
            ACME,
            "Radiology",
            draft -> draft.member("annotator").member("reviewer").member("pending"));

    @ParameterizedTest
    @CsvSource({
        "owner, 201",
        "admin, 201",
        "manager, 201",
        "guest, 404",
        "reviewer, 403",
        "inherited, 403",
        "outsider, 404"
    })
    void whoChangesTheProjectGivesRoles(String by, int status) {
        project.give(ACME.person(by), "annotator", "RE").expect(status);
    }

    @Test
    void aRoleIsShownAndCounts() {
        assertThat(mayReview("annotator")).isFalse();

        JsonNode role = project.give(ACME.person("manager"), "annotator", "RE")
                .expect(201)
                .json();

        assertThat(Json.names(role)).containsExactlyInAnyOrder("id", "user", "project", "role", "role_source");
        assertThat(role.path("user").asLong()).isEqualTo(ACME.number("annotator"));
        assertThat(role.path("project").asLong()).isEqualTo(project.id());
        assertThat(role.path("role_source").asText()).isEqualTo("manual");
        assertThat(project.roles(ACME.owner())).containsExactly(role);
        assertThat(mayReview("annotator")).isTrue();
    }

    @Test
    void withoutItTheOrganizationsRoleHolds() {
        long role = given(project.give(ACME.owner(), "reviewer", "AN"));
        assertThat(mayReview("reviewer")).isFalse();

        project.take(ACME.person("manager"), role).expect(204);

        assertThat(mayReview("reviewer")).isTrue();
        project.take(ACME.person("manager"), role).expect(404, "role.not_found");
    }

    @Test
    void aSecondRoleReplacesTheFirst() {
        long first = given(project.give(ACME.owner(), "annotator", "RE"));
        long second = given(project.give(ACME.owner(), "annotator", "AN"));

        assertThat(second).isEqualTo(first);
        assertThat(project.roles(ACME.owner()))
                .singleElement()
                .satisfies(role -> assertThat(role.path("role").asText()).isEqualTo("AN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OW", "AD", "MA", "NO", "DI"})
    void onlyAnnotatorAndReviewerAreProjectRoles(String role) {
        project.give(ACME.owner(), "annotator", role).expect(400, "role.not_project_role");
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin", "manager", "pending", "former"})
    void onlyAnnotatorsAndReviewersHaveThem(String person) {
        String by = person.equals("owner") ? "admin" : "owner";

        project.give(ACME.person(by), person, "AN").expect(409, "role.not_overridable");
    }

    @Test
    void onlyMembersHaveThem() {
        project.give(ACME.owner(), "outsider", "RE").expect(409, "project.not_member");
        project.give(ACME.owner(), "inherited", "RE").expect(201);
    }

    @Test
    void nobodyChangesTheirOwn() {
        project.give(ACME.person("manager"), "manager", "AN").expect(403, "member.self");
    }

    @Test
    void everybodySeesTheirOwn() {
        TestProject other = TestProject.in(ACME, "Radiology", draft -> draft.member("inherited"));
        given(project.give(ACME.owner(), "inherited", "RE"));
        given(other.give(ACME.owner(), "inherited", "AN"));

        var api = ACME.person("inherited").api();
        assertThat(projects(api.get("/projects/roles/?ids=" + project.id() + "," + other.id())))
                .containsExactly(project.id(), other.id());
        assertThat(projects(api.get("/projects/roles?ids=" + other.id()))).containsExactly(other.id());
        assertThat(projects(api.get("/projects/roles/"))).contains(project.id(), other.id());
        assertThat(projects(api.get("/projects/roles/?ordering=-id&ids=" + project.id() + "," + other.id())))
                .containsExactly(other.id(), project.id());
        api.get("/projects/roles/?ordering=bogus").expect(400, "request.malformed");
        assertThat(projects(api.get("/projects/roles/?ids=0"))).isEmpty();
        assertThat(projects(ACME.person("outsider").api().get("/projects/roles/")))
                .isEmpty();
    }

    @Test
    void aRoleInAnUnpublishedProjectIsNotShownToThePerson() {
        given(project.give(ACME.owner(), "inherited", "RE"));
        ACME.database().update("UPDATE KW_PROJECT SET PUBLISHED = FALSE WHERE ID = ?", project.id());

        var own = ACME.person("inherited").api().get("/projects/roles/?ids=" + project.id());

        assertThat(projects(own)).isEmpty();
        assertThat(project.roles(ACME.owner())).hasSize(1);
    }

    @Test
    void aProjectThatCannotBeSeenIsNotFound() {
        var body = Map.of("user", ACME.number("annotator"), "project", 987654321, "role", "RE");

        var none = ACME.owner().api().post("/projects/roles/", body);
        var hidden = project.give(ACME.person("guest"), "annotator", "RE");

        none.expect(404, "project.not_found");
        assertThat(hidden.body()).isEqualTo(none.body());
    }

    @Test
    void aRoleThatCannotBeSeenIsNotFound() {
        long role = given(project.give(ACME.owner(), "annotator", "RE"));

        var none = project.take(ACME.owner(), 987654321);
        var hidden = project.take(ACME.person("guest"), role);

        none.expect(404, "role.not_found");
        assertThat(hidden.expect(404).body()).isEqualTo(none.body());
        project.take(ACME.person("reviewer"), role).expect(403, "permission.denied");
        assertThat(project.roles(ACME.owner())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "99999999999999999999"})
    void anImpossibleRoleIsNotFound(String number) {
        ACME.owner().api().delete("/projects/roles/" + number).expect(404, "role.not_found");
    }

    @Test
    void aHolderOfManageGivesRolesAsWell() {
        var body = Map.of("user", ACME.number("annotator"), "project", project.id(), "role", "RE");
        Http service = REALM.service("manage").below("/api");

        long role = given(service.post("/projects/roles/", body));

        service.delete("/projects/roles/" + role).expect(204);
    }

    @Test
    void twoRolesAtOnceMakeOneRow() {
        long person = ACME.number("annotator");
        var answers = Together.all(List.<Callable<Response>>of(
                () -> project.give(ACME.owner(), person, "RE"),
                () -> project.give(ACME.person("admin"), person, "AN"),
                () -> project.give(ACME.person("manager"), person, "RE")));

        assertThat(answers).extracting(Response::status).containsOnly(201);
        assertThat(project.roles(ACME.owner())).hasSize(1);
    }

    private boolean mayReview(String person) {
        return Question.may(ACME.person(person).email(), "review.access")
                .on("project", project.name())
                .answer(SERVICE);
    }

    private static long given(Response response) {
        return response.expect(201).json().path("id").asLong();
    }

    private static List<Long> projects(Response response) {
        return response.expect(200).json().findValues("project").stream()
                .map(JsonNode::asLong)
                .toList();
    }
}
