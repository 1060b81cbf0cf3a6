package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists say what the caller may do with what is in them. */
@Tag("once")
final class MemberRightsTest {

    private static final TestOrganization ACME = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .administrator("second")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("annotator")
                                            .project("chest", chest -> {})))
            .create()
            .organization("acme");

    @Test
    void aRowSaysWhichRolesItsMemberMayBeGiven() {
        JsonNode annotator = row("admin", "annotator");

        assertThat(Json.texts(annotator.path("assignable_roles"))).containsExactly("AD", "MA", "RE", "AN", "NO", "DI");
        assertThat(annotator.path("may_deactivate").asBoolean()).isTrue();
        assertThat(annotator.path("may_delete").asBoolean()).isTrue();
        assertThat(row("admin", "former").path("may_deactivate").asBoolean()).isFalse();
    }

    @Test
    void nobodyMayChangeTheOwnerOrThemselves() {
        for (JsonNode fixed : List.of(row("admin", "owner"), row("owner", "owner"), row("admin", "admin"))) {
            assertThat(fixed.path("assignable_roles")).isEmpty();
            assertThat(fixed.path("may_deactivate").asBoolean()).isFalse();
            assertThat(fixed.path("may_delete").asBoolean()).isFalse();
        }
        assertThat(row("admin", "second").path("assignable_roles")).isNotEmpty();
    }

    @Test
    void whoChangesNobodyIsToldSo() {
        JsonNode annotator = row("manager", "annotator");

        assertThat(annotator.path("assignable_roles")).isEmpty();
        assertThat(annotator.path("may_delete").asBoolean()).isFalse();
    }

    @Test
    void oneMembershipSaysTheSame() {
        JsonNode alone = ACME.person("admin")
                .api()
                .get(ACME.memberships() + "/" + ACME.number("annotator"))
                .expect(200)
                .json();

        assertThat(alone.path("assignable_roles"))
                .isEqualTo(row("admin", "annotator").path("assignable_roles"));
        assertThat(alone.path("grant_source").asText()).isEqualTo("import");
    }

    @Test
    void countsAreToldInOneAnswer() {
        JsonNode counts = counts("admin");

        assertThat(counts.at("/members/active").asLong()).isEqualTo(6);
        assertThat(counts.at("/members/pending").asLong()).isEqualTo(1);
        assertThat(counts.at("/members/deactivated").asLong()).isEqualTo(1);
        assertThat(counts.path("open_invitations").asLong()).isZero();
        assertThat(counts.path("seats_taken").asLong()).isEqualTo(6);
        assertThat(counts.path("seat_limit").isNull()).isTrue();
    }

    @Test
    void countsOfListsThatSomebodyDoesNotSeeAreNotTold() {
        assertThat(counts("manager").path("open_invitations").isNull()).isTrue();
        assertThat(counts("manager").path("members").isNull()).isFalse();
        assertThat(counts("annotator").path("members").isNull()).isTrue();
        assertThat(counts("annotator").path("seats_taken").asLong()).isEqualTo(6);
    }

    @Test
    void anOrganizationTellsItsAlias() {
        assertThat(get("owner", "/organizations/").at("/0/alias").asText()).isEqualTo("acme");
        assertThat(get("owner", "/organizations/0").path("alias").asText()).isEqualTo("acme");
    }

    @Test
    void aWorkspaceSaysWhatTheCallerMayDoWithIt() {
        assertThat(Json.texts(workspace("manager").path("permissions")))
                .containsExactly("workspace.view", "workspace.change", "workspace.delete", "project.create");
        assertThat(Json.texts(workspace("annotator").path("permissions"))).containsExactly("workspace.view");
    }

    @Test
    void aProjectSaysWhatPagesShow() {
        assertThat(project("manager").path("may_duplicate").asBoolean()).isTrue();
        assertThat(project("manager").path("may_view_members").asBoolean()).isTrue();
        ACME.owner()
                .api()
                .patch("/projects/" + ACME.project("chest") + "/", Map.of("is_published", true))
                .expect(200);
        assertThat(project("annotator").path("may_duplicate").asBoolean()).isFalse();
        assertThat(project("annotator").path("may_view_members").asBoolean()).isFalse();
    }

    @Test
    void anActionOfTheMatrixSaysWhoseCellsAreChangeable() {
        JsonNode option = get("owner", "/organizations/0/permissions/options").path(0);

        assertThat(Json.texts(option.path("changeable_roles"))).containsExactly("AD", "MA", "RE", "AN");
    }

    @Test
    void aMembersWorkspacesSayWhereTheyComeFrom() {
        JsonNode page = placesOf("annotator", "workspaces");

        assertThat(page.path("count").asLong()).isEqualTo(1);
        assertThat(page.at("/results/0/title").asText()).isEqualTo("Radiology");
        assertThat(page.at("/results/0/ties/0/kind").asText()).isEqualTo("workspace_member");
        assertThat(Json.texts(page.at("/results/0/ties/0/sources"))).containsExactly("import");
        assertThat(placesOf("reviewer", "workspaces").path("count").asLong()).isZero();
    }

    @Test
    void aMembersProjectsSayWithWhichRoleAndWhy() {
        JsonNode theirs = placesOf("annotator", "projects").path("results").path(0);

        assertThat(theirs.path("title").asText()).isEqualTo("Chest");
        assertThat(theirs.path("role").asText()).isEqualTo("AN");
        assertThat(theirs.path("project_role").isNull()).isTrue();
        assertThat(theirs.at("/ties/0/kind").asText()).isEqualTo("workspace_member");
        assertThat(placesOf("admin", "projects").at("/results/0/ties/0/kind").asText())
                .isEqualTo("role");
    }

    @Test
    void whereSomebodyIsOnlyThoseSeeWhoSeePeople() {
        String page = ACME.memberships() + "/" + ACME.number("annotator") + "/projects";
        ACME.person("reviewer").api().get(page).expect(403, "permission.denied");
        ACME.person("admin")
                .api()
                .get(ACME.memberships() + "/" + ACME.number("owner") + "/workspaces")
                .expect(403, "owner.protected");
        ACME.person("admin").api().get(ACME.memberships() + "/999999/projects").expect(404, "member.not_found");
    }

    private static JsonNode placesOf(String person, String kind) {
        return get("manager", ACME.memberships() + "/" + ACME.number(person) + "/" + kind);
    }

    private static JsonNode workspace(String person) {
        return get(person, "/workspaces/").path(0);
    }

    private static JsonNode project(String person) {
        return get(person, "/projects/" + ACME.project("chest") + "/");
    }

    private static JsonNode counts(String person) {
        return get(person, "/organizations/" + ACME.id() + "/counts");
    }

    private static JsonNode get(String person, String path) {
        return ACME.person(person).api().get(path).expect(200).json();
    }

    private static JsonNode row(String viewer, String person) {
        String email = person + "@acme.example";
        return ACME.results(ACME.list(ACME.person(viewer), "")).stream()
                .filter(member -> TestOrganization.emailOf(member).equals(email))
                .findFirst()
                .orElseThrow();
    }
}
