package io.github.keycloakworkspaces.testsuite.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where groups alone give something, nobody gives it by hand, by whatever way. */
@Tag("once")
final class ManualManagementTest {

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .annotator("guest")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology.member("annotator").project("chest", chest -> {
                                        chest.member("guest");
                                    })))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Http owner = acme.owner().api();
    private final String settings = "/organizations/" + acme.id() + "/group-mappings/settings";

    @Test
    void everythingIsGivenByHandUntilSomebodySaysOtherwise() {
        JsonNode said = owner.get(settings).expect(200).json();

        assertThat(said.path("manual_role_management").isNull()).isTrue();
        assertThat(said.at("/in_force/manual_role_management").asBoolean()).isTrue();
        assertThat(billing().path("manual_role_management").asBoolean()).isTrue();
        assertThat(billing().path("manual_workspace_management").asBoolean()).isTrue();
        assertThat(billing().path("manual_project_member_management").asBoolean())
                .isTrue();
    }

    @Test
    void aFlagIsSaidAndTakenBack() {
        say("manual_workspace_management", false);

        assertThat(billing().path("manual_workspace_management").asBoolean()).isFalse();
        assertThat(billing().path("manual_role_management").asBoolean()).isTrue();
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("manual_workspace_management", null);
        owner.patch(settings, nothing).expect(200);
        assertThat(billing().path("manual_workspace_management").asBoolean()).isTrue();
    }

    @Test
    void theFlagOfTheContractIsTheSame() {
        owner.post("/saml/settings", Map.of("manual_role_management", false)).expect(201);

        assertThat(owner.get(settings).json().path("manual_role_management").asBoolean(true))
                .isFalse();
        assertThat(owner.get("/saml/settings")
                        .json()
                        .path("manual_role_management")
                        .asBoolean(true))
                .isFalse();
        owner.delete("/saml/settings").expect(204);
        assertThat(owner.get(settings).json().path("manual_role_management").isNull())
                .isTrue();
    }

    @Test
    void nobodyGivesARole() {
        say("manual_role_management", false);

        acme.changeRole(acme.owner(), "annotator", "RE").expect(409, "role.managed_by_groups");
        acme.changeRole(acme.owner(), "pending", "AN").expect(409, "role.managed_by_groups");
        acme.changeRole(acme.owner(), "annotator", "NO").expect(409, "role.managed_by_groups");
        owner.post("/invite/send-email", Map.of("emails", List.of("new@mail.example"), "role", "AN"))
                .expect(409, "role.managed_by_groups");
        assertThat(acme.member("annotator").path("role").asText()).isEqualTo("AN");
    }

    @Test
    void theListTellsWhatCanStillBeGiven() {
        say("manual_role_management", false);

        JsonNode member = acme.member("annotator");
        assertThat(member.path("assignable_roles").toString()).isEqualTo("[\"DI\"]");
        assertThat(member.path("may_deactivate").asBoolean()).isTrue();
        assertThat(owner.get("/current-user/whoami")
                        .expect(200)
                        .json()
                        .path("assignable_roles")
                        .toString())
                .isEqualTo("[\"DI\"]");
    }

    @Test
    void accessIsEndedByHandAndGivenBack() {
        say("manual_role_management", false);
        var annotator = acme.person("annotator").api();

        acme.changeRole(acme.owner(), "annotator", "DI").expect(200);
        assertThat(annotator.get("/projects/").status()).isIn(401, 403);

        acme.changeRole(acme.owner(), "annotator", "AN").expect(200);
        acme.delete(acme.owner(), "guest").expect(204);
    }

    @Test
    void nobodyAddsAnybodyToAWorkspace() {
        say("manual_workspace_management", false);
        String members = "/workspaces/" + acme.workspace("Radiology") + "/memberships/";

        owner.post(members, Map.of("user", acme.number("guest"))).expect(409, "workspace_member.managed_by_groups");
        owner.post(members + "bulk/", Map.of("all", true)).expect(409, "workspace_member.managed_by_groups");
        owner.post(
                        "/invite/send-email",
                        Map.of(
                                "emails",
                                List.of("new@mail.example"),
                                "role",
                                "AN",
                                "workspaces",
                                List.of(acme.workspace("Radiology"))))
                .expect(409, "workspace_member.managed_by_groups");
        owner.delete(members + "?user_id=" + acme.number("annotator")).expect(204);
    }

    @Test
    void nobodyAddsAnybodyToAProjectOrGivesARoleThere() {
        say("manual_project_member_management", false);
        long chest = acme.project("chest");
        String members = "/projects/" + chest + "/members/";

        owner.post(members, Map.of("user", acme.number("reviewer"))).expect(409, "project_member.managed_by_groups");
        owner.post(members + "bulk/", Map.of("all", true)).expect(409, "project_member.managed_by_groups");
        owner.post("/projects/roles/", Map.of("user", acme.number("guest"), "project", chest, "role", "RE"))
                .expect(409, "project_member.managed_by_groups");
        owner.post(
                        "/invite/send-email",
                        Map.of("emails", List.of("new@mail.example"), "role", "AN", "projects", List.of(chest)))
                .expect(409, "project_member.managed_by_groups");
        owner.delete(members + "?user=" + acme.number("guest")).expect(204);
    }

    @Test
    void aCopyOfAProjectIsWithoutPeople() {
        long chest = acme.project("chest");
        say("manual_project_member_management", false);

        long copy = owner.post("/projects/" + chest + "/duplicate/", Map.of())
                .expect(201)
                .json()
                .path("id")
                .asLong();

        assertThat(acme.database().query("SELECT ID FROM KW_PROJECT_MEMBER WHERE PROJECT_ID = ?", copy))
                .isEmpty();
    }

    private void say(String flag, boolean on) {
        owner.patch(settings, Map.of(flag, on)).expect(200);
    }

    private JsonNode billing() {
        return owner.get("/organizations/" + acme.id()).expect(200).json().path("billing");
    }
}
