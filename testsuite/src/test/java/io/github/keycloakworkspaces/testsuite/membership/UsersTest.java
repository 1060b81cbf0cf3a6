package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
final class UsersTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization("acme", acme -> acme.everyRole().annotator("leaver").member("both@both.example", "RE"))
            .organization("globex", globex -> globex.owner("owner").member("both@both.example", "AD"))
            .create();

    private final TestOrganization acme = REALM.organization("acme");
    private final TestOrganization globex = REALM.organization("globex");

    @Test
    void whoamiTellsRolePermissionsAndOrganization() {
        JsonNode me = acme.person("annotator")
                .api()
                .get("/current-user/whoami")
                .expect(200)
                .json();

        assertThat(me.path("email").asText()).isEqualTo("annotator@acme.example");
        assertThat(me.path("active_organization").asLong()).isEqualTo(acme.id());
        assertThat(me.at("/active_organization_meta/title").asText()).isEqualTo("Acme");
        assertThat(me.at("/active_organization_meta/email").asText()).isEqualTo("owner@acme.example");
        assertThat(me.at("/organization_membership/role").asText()).isEqualTo("AN");
        assertThat(Json.texts(me.path("permissions")))
                .contains("labeling.access", "api.access", "dashboard.annotator")
                .doesNotContain("people.view", "project.change");
    }

    @ParameterizedTest
    @CsvSource({"owner, 25", "admin, 25", "manager, 22", "reviewer, 11", "annotator, 8"})
    void permissionsAreTheRowsOfTheMatrixThatReachAnything(String person, int rows) {
        JsonNode me = acme.person(person)
                .api()
                .get("/current-user/whoami/")
                .expect(200)
                .json();

        assertThat(me.path("permissions")).hasSize(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "former"})
    void whoDoesNotWorkHasNoPage(String person) {
        assertThat(acme.person(person).directGrant().status()).isBetween(400, 401);
    }

    @Test
    void showsPeopleToThoseWhoMaySeeThem() {
        assertThat(acme.person("manager").api().get("/users/").expect(200).json())
                .extracting(user -> user.path("email").asText())
                .contains("annotator@acme.example", "both@both.example")
                .doesNotContain("owner@globex.example");
        acme.person("reviewer").api().get("/users/").expect(403, "permission.denied");
        acme.person("annotator").api().get("/users/").expect(403, "permission.denied");
    }

    @Test
    void ownPageIsAlwaysThereAndOthersNot() {
        Http annotator = acme.person("annotator").api();

        annotator.get("/users/" + acme.number("annotator") + "/").expect(200);
        annotator.get("/users/" + acme.number("manager") + "/").expect(404, "member.not_found");
        acme.person("admin").api().get("/users/" + acme.number("manager")).expect(200);
    }

    /** The description: an Administrator can't see the Owner's account page. */
    @Test
    void theOwnersPageIsTheOwnersAlone() {
        String page = "/users/" + acme.number("owner") + "/";

        acme.person("admin").api().get(page).expect(403, "owner.protected");
        acme.person("manager").api().get(page).expect(403, "owner.protected");
        acme.owner().api().get(page).expect(200);
    }

    /** Attack 9: memberships elsewhere are nobody's business. */
    @Test
    void membershipsElsewhereAreNotShown() {
        long number = acme.number("both@both.example");

        JsonNode shown = acme.owner().api().get("/users/" + number).expect(200).json();

        assertThat(shown.path("org_membership")).hasSize(1);
        assertThat(shown.toString()).doesNotContain("\"organization_id\":" + globex.id());
        assertThat(shown.path("active_organization").asLong(acme.id())).isEqualTo(acme.id());
    }

    @Test
    void theNumberOfSomebodyElsewhereIsUnknown() {
        long foreign = globex.number("owner");

        acme.owner().api().get("/users/" + foreign).expect(404, "member.not_found");
        acme.owner().api().patch("/users/" + foreign, Map.of("first_name", "X")).expect(404, "member.not_found");
    }

    @Test
    void aDeletedMemberIsDeletedUser() {
        long number = acme.number("leaver");
        acme.delete(acme.owner(), "leaver").expect(204);

        JsonNode shown = acme.owner().api().get("/users/" + number).expect(200).json();

        assertThat(shown.path("first_name").asText() + " "
                        + shown.path("last_name").asText())
                .isEqualTo("Deleted User");
        assertThat(shown.toString()).doesNotContain("leaver");
    }

    @Test
    void peopleChangeTheirOwnNames() {
        Person reviewer = acme.person("reviewer");
        String page = "/users/" + acme.number("reviewer") + "/";

        JsonNode changed = reviewer.api()
                .patch(page, Map.of("first_name", "Žofie Ann", "phone", "1"))
                .expect(200)
                .json();

        assertThat(changed.path("first_name").asText()).isEqualTo("Žofie Ann");
        assertThat(acme.member("reviewer").path("user").path("last_name").asText())
                .isEqualTo("Example");
        acme.owner().api().patch(page, Map.of("first_name", "X")).expect(403, "member.others");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'email': 'x@example.com'} | 405 | account.credentials",
                "{'password': 'x'} | 405 | account.credentials",
                "{'username': 'x'} | 405 | account.credentials",
                "{'first_name': 1} | 400 | request.malformed",
                "{'first_name': 'a\\u0000'} | 400 | request.malformed",
                "{'role': 'OW'} | 400 | request.unknown_field",
                "{'active_organization': 0} | 400 | request.malformed",
                "{'active_organization': 999999} | 404 | organization.not_found"
            })
    void whatIsNotForHereIsRefused(String body, int status, String code) {
        Person reviewer = acme.person("reviewer");
        reviewer.api()
                .text("PATCH", "/users/" + acme.number("reviewer"), "application/json", body.replace('\'', '"'))
                .expect(status, code);
    }

    @Test
    void noChoiceOfAnOrganizationChangesNone() {
        acme.person("reviewer")
                .api()
                .text(
                        "PATCH",
                        "/users/" + acme.number("reviewer"),
                        "application/json",
                        "{\"active_organization\": null}")
                .expect(200);
    }

    @Test
    void anOrganizationThatIsSwitchedOffIsNoneToWorkIn() {
        var realm = TestRealm.draft()
                .organization(
                        "acme", organization -> organization.owner("owner").annotator("both@both.example"))
                .organization(
                        "globex", organization -> organization.owner("owner").annotator("both@both.example"))
                .create();
        Person both = realm.person("both@both.example");
        assertThat(both.api()
                        .get("/organizations/?ordering=-id")
                        .expect(200)
                        .json()
                        .findValuesAsText("title"))
                .containsExactly("Globex", "Acme");

        realm.organization("globex").disable();

        JsonNode me = both.api().get("/current-user/whoami").expect(200).json();
        assertThat(both.api().get("/organizations/").expect(200).json().findValuesAsText("title"))
                .containsExactly("Acme");
        assertThat(me.path("org_membership").findValuesAsText("active")).containsExactly("true", "false");
    }

    @Test
    void somebodyInTwoOrganizationsChooses() {
        Person both = REALM.person("both@both.example");
        String page = "/users/" + acme.number("both@both.example");

        both.api().patch(page, Map.of("active_organization", globex.id())).expect(200);
        JsonNode there = both.api().get("/current-user/whoami").expect(200).json();
        assertThat(there.at("/organization_membership/role").asText()).isEqualTo("AD");
        assertThat(there.path("org_membership")).hasSize(2);

        both.api().patch(page, Map.of("active_organization", acme.id())).expect(200);
        assertThat(both.signIn().claim().at("/organization/role").asText()).isEqualTo("RE");
    }

    /** Lists sort by it in lower case, where this letter is two. */
    @Test
    void aNameMayBeLongerInLowerCase() {
        TestRealm realm = TestRealm.draft()
                .organization("acme", organization -> organization.owner("owner"))
                .create();
        String name = "\u0130".repeat(255);

        JsonNode changed = realm.person("owner")
                .api()
                .patch("/current-user", Map.of("first_name", name))
                .expect(200)
                .json();

        assertThat(changed.path("first_name").asText()).isEqualTo(name);
    }

    /** Keycloak passes over what people may not change, without a word. */
    @ParameterizedTest
    @ValueSource(strings = {"firstName", "lastName"})
    void aNameThatTheProfileKeepsFromChangingIsRefused(String attribute) {
        var realm = TestRealm.draft()
                .organization("acme", organization -> organization.owner("owner"))
                .create();
        String page = "/users/" + realm.organization("acme").number("owner@acme.example");
        var owner = realm.person("owner").api();
        JsonNode profile = realm.admin().get("/users/profile").expect(200).json();
        profile.path("attributes").forEach(one -> {
            if (one.path("name").asText().equals(attribute)) {
                ((ObjectNode) one).putObject("permissions").putArray("view").add("user");
                ((ObjectNode) one).withObject("/permissions").putArray("edit").add("admin");
            }
        });
        realm.admin().put("/users/profile", profile).expect(200);

        owner.patch(page, Map.of(attribute.equals("firstName") ? "first_name" : "last_name", "Else"))
                .expect(400, "account.refused");
        owner.patch(page, Map.of(attribute.equals("firstName") ? "last_name" : "first_name", "Else"))
                .expect(200);
    }
}
