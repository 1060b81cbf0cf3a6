package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two organizations in one realm: the mighty of one are nobody in the other. */
final class TenantIsolationTest {

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", TenantIsolationTest::furnish)
            .organization("globex", globex -> {
                furnish(globex);
                globex.annotator("owner@acme.example");
            })
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final TestOrganization globex = realm.organization("globex");
    private final Person stranger = acme.person("admin");

    private static void furnish(OrganizationDraft organization) {
        organization.everyRole().workspace("Radiology", radiology -> radiology.project("chest-xray", project -> {}));
    }

    @Test
    void membersOfTheOtherOrganizationAreNotFound() {
        globex.list(stranger, "").expect(404, "organization.not_found");
    }

    @Test
    void rolesInTheOtherOrganizationAreNotChanged() {
        globex.changeRole(stranger, "annotator", "DI").expect(404, "organization.not_found");

        assertThat(globex.member("annotator").path("role").asText()).isEqualTo("AN");
    }

    @Test
    void membersOfTheOtherOrganizationAreNotDeleted() {
        globex.delete(stranger, "annotator").expect(404, "organization.not_found");

        assertThat(globex.member("annotator").path("role").asText()).isEqualTo("AN");
    }

    @Test
    void peopleOfTheOtherOrganizationAreNotChangedThroughOnesOwn() {
        long annotator = globex.number("annotator");

        acme.changeRole(stranger, annotator, "DI").expect(404, "member.not_found");
        acme.delete(stranger, annotator).expect(404, "member.not_found");

        assertThat(globex.member("annotator").path("role").asText()).isEqualTo("AN");
    }

    @Test
    void anOrganizationInTheBodyDoesNotCount() {
        var body = Map.of("user_id", globex.number("annotator"), "role", "DI", "organization", globex.id());

        stranger.api().patch(acme.memberships(), body).expect(404, "member.not_found");
    }

    @Test
    void anotherOrganizationAndNoneLookTheSame() {
        var foreign = globex.list(stranger, "");
        var none = stranger.api().get("/organizations/987654321/memberships");

        assertThat(foreign.body()).isEqualTo(none.body());
    }

    @Test
    void aRoleHereIsNoRoleThere() {
        Person both = acme.owner();

        globex.list(both, "").expect(403, "permission.denied");
        globex.changeRole(both, "reviewer", "DI").expect(403, "permission.denied");
        globex.delete(both, "reviewer").expect(403, "permission.denied");
    }

    @Test
    void onlyOnesOwnWorkspacesAreListed() {
        var workspaces = stranger.api().get("/workspaces/").expect(200).json();

        assertThat(workspaces)
                .singleElement()
                .satisfies(
                        workspace -> assertThat(workspace.path("id").asLong()).isEqualTo(acme.workspace("Radiology")));
    }

    @Test
    void theLinkIsThatOfOnesOwnOrganization() {
        assertThat(stranger.api().get("/invite").expect(200).json())
                .isEqualTo(acme.owner().api().get("/invite").expect(200).json())
                .isNotEqualTo(globex.owner().api().get("/invite").expect(200).json());
    }

    @ParameterizedTest
    @CsvSource({"people.view, organization", "workspace.view, workspace", "project.view, project"})
    void nothingInTheOtherOrganizationIsDecidedForTheStranger(String action, String type) {
        var question = Question.may(stranger.email(), action);

        assertThat(question.on(type, number(acme, type)).answer(stranger.base()))
                .isTrue();
        assertThat(question.on(type, number(globex, type)).answer(stranger.base()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data.view", "labeling.access"})
    void aTaskDoesNotLeadIntoTheOtherOrganization(String action) {
        var question = Question.may(stranger.email(), action)
                .on("task", "1")
                .with("project", number(globex, "project"))
                .with("assignee", stranger.email());

        assertThat(question.answer(stranger.base())).isFalse();
    }

    private static String number(TestOrganization organization, String type) {
        return String.valueOf(
                switch (type) {
                    case "organization" -> organization.id();
                    case "workspace" -> organization.workspace("Radiology");
                    default -> organization.project("chest-xray");
                });
    }
}
