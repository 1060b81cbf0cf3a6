package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody learns of themselves, whether or not they work in the organization that they ask about. */
@Tag("once")
final class WhoAmITest {

    private static final String BOTH = "worker@both.example";

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", acme -> acme.everyRole().annotator(BOTH))
            .organization("globex", globex -> globex.owner("owner").reviewer(BOTH))
            .person("stranger@both.example")
            .create();
    private final TestOrganization globex = realm.organization("globex");

    @ParameterizedTest
    @CsvSource({"NO, pending", "DI, deactivated"})
    void whoDoesNotWorkThereLearnsWhy(String role, String state) {
        globex.give(BOTH, role);

        JsonNode me = whoami(BOTH, "?organization=globex");

        assertThat(me.path("membership_state").asText()).isEqualTo(state);
        assertThat(me.at("/organization_membership/role").asText()).isEqualTo(role);
        assertThat(me.at("/active_organization_meta/alias").asText()).isEqualTo("globex");
        assertThat(me.at("/active_organization_meta/email").asText()).isEmpty();
        assertThat(me.path("active_organization").isNull()).isTrue();
        assertThat(me.path("permissions")).isEmpty();
        assertThat(me.path("abilities")).isEmpty();
    }

    @Test
    void whoWorksInAnotherOneIsActiveThere() {
        globex.give(BOTH, "NO");

        JsonNode me = whoami(BOTH, "");

        assertThat(me.path("membership_state").asText()).isEqualTo("active");
        assertThat(me.at("/active_organization_meta/alias").asText()).isEqualTo("acme");
        assertThat(me.path("org_membership").findValuesAsText("role")).containsExactlyInAnyOrder("AN", "NO");
    }

    @Test
    void whoIsInNoOrganizationIsToldSo() {
        JsonNode me = whoami("stranger@both.example", "");

        assertThat(me.path("membership_state").asText()).isEqualTo("none");
        assertThat(me.path("email").asText()).isEqualTo("stranger@both.example");
        assertThat(me.path("organization_membership").isNull()).isTrue();
        assertThat(me.path("org_membership")).isEmpty();
        realm.person("stranger@both.example")
                .api()
                .get("/current-user/whoami?organization=acme")
                .expect(404, "organization.not_found");
    }

    @Test
    void whoHasLeftIsInNoOrganization() {
        realm.organization("acme")
                .delete(realm.organization("acme").owner(), BOTH)
                .expect(204);
        globex.delete(globex.owner(), BOTH).expect(204);

        JsonNode me = whoami(BOTH, "");

        assertThat(me.path("membership_state").asText()).isEqualTo("none");
        assertThat(me.path("id").asLong()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"owner, true", "admin, false", "annotator, false"})
    void onlyTheOwnerHasTheOwnersAbilities(String person, boolean owns) {
        var abilities = Json.texts(whoami(person + "@acme.example", "").path("abilities"));

        assertThat(abilities.contains("permissions.change")).isEqualTo(owns);
        assertThat(abilities.contains("ownership.transfer")).isEqualTo(owns);
        assertThat(abilities.contains("activity_log.change_retention")).isEqualTo(owns);
        assertThat(abilities.contains("membership.leave")).isEqualTo(!owns);
    }

    @Test
    void rolesAreTheOnesThatSomebodyMayGive() {
        assertThat(Json.texts(whoami("admin@acme.example", "").path("assignable_roles")))
                .containsExactly("AD", "MA", "RE", "AN", "NO", "DI");
        assertThat(whoami("manager@acme.example", "").path("assignable_roles")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void theCurrentUserIsShownAndRenamed(String slash) {
        var api = realm.person(BOTH).api();
        String page = "/current-user" + slash;

        JsonNode renamed =
                api.patch(page, Map.of("first_name", "Wanda")).expect(200).json();

        assertThat(renamed.path("first_name").asText()).isEqualTo("Wanda");
        assertThat(api.get(page).expect(200).json().path("first_name").asText()).isEqualTo("Wanda");
    }

    @Test
    void theCurrentUserChoosesAnOrganizationAndNoPassword() {
        var api = realm.person(BOTH).api();

        JsonNode there = api.patch("/current-user", Map.of("active_organization", globex.id()))
                .expect(200)
                .json();

        assertThat(there.path("active_organization").asLong()).isEqualTo(globex.id());
        api.patch("/current-user", Map.of("password", "new-Pass1")).expect(405, "account.credentials");
        api.patch("/current-user", Map.of("nickname", "W")).expect(400, "request.unknown_field");
    }

    private JsonNode whoami(String email, String query) {
        return realm.person(email)
                .api()
                .get("/current-user/whoami" + query)
                .expect(200)
                .json();
    }
}
