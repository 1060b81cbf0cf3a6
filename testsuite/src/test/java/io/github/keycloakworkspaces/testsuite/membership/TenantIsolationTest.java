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

/**
 * Two organizations in one realm: the mighty of one are nobody in the other. Nothing here succeeds, so all tests use the
 * same realm.
 */
final class TenantIsolationTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization("acme", TenantIsolationTest::furnish)
            .organization("globex", globex -> {
                furnish(globex);
                globex.annotator("owner@acme.example");
            })
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final TestOrganization GLOBEX = REALM.organization("globex");
    private static final Person STRANGER = ACME.person("admin");

    private static void furnish(OrganizationDraft organization) {
        organization.everyRole().workspace("Radiology", radiology -> radiology.project("chest-xray", project -> {}));
    }

    @Test
    void membersOfTheOtherOrganizationAreNotFound() {
        GLOBEX.list(STRANGER, "").expect(404, "organization.not_found");
    }

    @Test
    void rolesInTheOtherOrganizationAreNotChanged() {
        GLOBEX.changeRole(STRANGER, "annotator", "DI").expect(404, "organization.not_found");

        assertThat(GLOBEX.member("annotator").path("role").asText()).isEqualTo("AN");
    }

    @Test
    void membersOfTheOtherOrganizationAreNotDeleted() {
        GLOBEX.delete(STRANGER, "annotator").expect(404, "organization.not_found");

        assertThat(GLOBEX.member("annotator").path("role").asText()).isEqualTo("AN");
    }

    @Test
    void peopleOfTheOtherOrganizationAreNotChangedThroughOnesOwn() {
        long annotator = GLOBEX.number("annotator");

        ACME.changeRole(STRANGER, annotator, "DI").expect(404, "member.not_found");
        ACME.delete(STRANGER, annotator).expect(404, "member.not_found");

        assertThat(GLOBEX.member("annotator").path("role").asText()).isEqualTo("AN");
    }

    @Test
    void anOrganizationInTheBodyDoesNotCount() {
        var body = Map.of("user_id", GLOBEX.number("annotator"), "role", "DI", "organization", GLOBEX.id());

        STRANGER.api().patch(ACME.memberships(), body).expect(400, "request.unknown_field");
    }

    @Test
    void anotherOrganizationAndNoneLookTheSame() {
        var foreign = GLOBEX.list(STRANGER, "");
        var none = STRANGER.api().get("/organizations/987654321/memberships");

        assertThat(foreign.body()).isEqualTo(none.body());
    }

    @Test
    void aRoleHereIsNoRoleThere() {
        Person both = ACME.owner();

        GLOBEX.list(both, "").expect(403, "permission.denied");
        GLOBEX.changeRole(both, "reviewer", "DI").expect(403, "permission.denied");
        GLOBEX.delete(both, "reviewer").expect(403, "permission.denied");
    }

    @Test
    void onlyOnesOwnWorkspacesAreListed() {
        var workspaces = STRANGER.api().get("/workspaces/").expect(200).json();

        assertThat(workspaces)
                .singleElement()
                .satisfies(
                        workspace -> assertThat(workspace.path("id").asLong()).isEqualTo(ACME.workspace("Radiology")));
    }

    @Test
    void theLinkIsThatOfOnesOwnOrganization() {
        assertThat(STRANGER.api().get("/invite").expect(200).json())
                .isEqualTo(ACME.owner().api().get("/invite").expect(200).json())
                .isNotEqualTo(GLOBEX.owner().api().get("/invite").expect(200).json());
    }

    @ParameterizedTest
    @CsvSource({"people.view, organization", "workspace.view, workspace", "project.view, project"})
    void nothingInTheOtherOrganizationIsDecidedForTheStranger(String action, String type) {
        var question = Question.may(STRANGER.email(), action);

        assertThat(question.on(type, number(ACME, type)).answer(STRANGER.base()))
                .isTrue();
        assertThat(question.on(type, number(GLOBEX, type)).answer(STRANGER.base()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data.view", "labeling.access"})
    void aTaskDoesNotLeadIntoTheOtherOrganization(String action) {
        var question = Question.may(STRANGER.email(), action)
                .on("task", "1")
                .with("project", number(GLOBEX, "project"))
                .with("assignee", STRANGER.email());

        assertThat(question.answer(STRANGER.base())).isFalse();
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
