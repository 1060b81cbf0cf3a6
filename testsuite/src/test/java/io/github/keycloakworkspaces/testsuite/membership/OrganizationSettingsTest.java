package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
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

@Tag("once")
final class OrganizationSettingsTest {

    private static final String REQUIRED = "billing created_at custom_scripts_enabled email_notification_settings id"
            + " react_code_settings title token";

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", organization -> organization.everyRole())
            .organization("globex", organization -> organization.owner("owner"))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final String path = "/organizations/" + acme.id();

    @Test
    void tellsWhatTheContractRequires() {
        JsonNode shown = acme.owner().api().get(path).expect(200).json();

        assertThat(Json.names(shown)).contains(REQUIRED.split(" ", -1));
        assertThat(shown.path("title").asText()).isEqualTo("Acme");
        assertThat(shown.path("default_role").asText()).isEqualTo("NO");
        assertThat(acme.owner().api().get("/organizations/0").expect(200).json())
                .isEqualTo(shown);
    }

    @Test
    void aTitleThatLooksLikeAnAddressIsForTheRealmsManagersOnly() {
        String title = "Sign in at https://evil.example/" + acme.id();

        acme.owner().api().patch(path, Map.of("title", title)).expect(400, "organization.title_link");

        acme.realm()
                .service("manage")
                .patch("/api" + path, Map.of("title", title))
                .expect(200);
        acme.owner().api().patch(path, Map.of("title", "Acme")).expect(200);
    }

    @ParameterizedTest
    @CsvSource({"owner, true", "admin, true", "manager, false", "reviewer, false", "annotator, false"})
    void showsTheLinksTokenToThoseWhoMayInvite(String person, boolean shown) {
        String token = acme.person(person)
                .api()
                .get(path)
                .expect(200)
                .json()
                .path("token")
                .asText();

        assertThat(token).isEqualTo(shown ? SignUpForm.tokenOf(acme.link()) : "");
    }

    @Test
    void administratorsRename() {
        acme.person("admin").api().patch(path, Map.of("title", "Acme & Sons")).expect(200);

        assertThat(acme.nativeAdmin().get("").json().path("name").asText()).isEqualTo("Acme & Sons");
        assertThat(acme.owner()
                        .api()
                        .get("/organizations/")
                        .json()
                        .path(0)
                        .path("title")
                        .asText())
                .isEqualTo("Acme & Sons");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'title': ''}", "{'title': ' '}", "{'title': 1}", "{'title': ['A']}", "[]", "{"})
    void aMalformedTitleIsRefused(String body) {
        acme.owner()
                .api()
                .text("PATCH", path, "application/json", body.replace('\'', '"'))
                .expect(400, "request.malformed");
    }

    @Test
    void aTitleThatIsTakenIsRefused() {
        acme.owner().api().patch(path, Map.of("title", "Globex")).expect(409, "organization.title_taken");
        acme.owner().api().patch(path, Map.of("title", "gLOBEX")).expect(409, "organization.title_taken");
        acme.owner().api().patch(path, Map.of("title", "Acme")).expect(200);
    }

    @Test
    void theDefaultRoleIsThatOfWhoSignsUp() {
        acme.person("admin")
                .api()
                .patch(path + "/set-default-role", Map.of("default_role", "AN"))
                .expect(200);

        assertThat(SignUpForm.followIntoTheApp(realm, acme.link())
                        .register("new@mail.example")
                        .done())
                .isTrue();
        assertThat(acme.member("new@mail.example").path("role").asText()).isEqualTo("AN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "reviewer", "annotator"})
    void theOthersChangeNothing(String person) {
        var api = acme.person(person).api();

        api.patch(path, Map.of("title", "Mine")).expect(403, "permission.denied");
        api.patch(path + "/set-default-role", Map.of("default_role", "AN")).expect(403, "permission.denied");
        api.post(path + "/owner", Map.of("user_id", acme.number(person))).expect(403, "permission.denied");
    }

    @Test
    void anotherOrganizationIsNotFound() {
        var api = acme.owner().api();
        String other = "/organizations/" + realm.organization("globex").id();

        api.get(other).expect(404, "organization.not_found");
        api.patch(other, Map.of("title", "Mine")).expect(404, "organization.not_found");
        api.patch(other + "/set-default-role", Map.of("default_role", "AN")).expect(404, "organization.not_found");
        api.post(other + "/owner", Map.of("user_id", acme.number("admin"))).expect(404, "organization.not_found");
        api.get(other + "/memberships/" + acme.number("admin") + "/").expect(404, "organization.not_found");
    }

    @Test
    void theOwnerPassesOwnershipOn() {
        transfer(acme.owner(), "manager").expect(200);

        assertThat(role("manager")).isEqualTo("OW");
        assertThat(role("owner")).isEqualTo("AD");
        transfer(acme.owner(), "annotator").expect(403, "owner.only");
    }

    @Test
    void anAdministratorDoesNot() {
        transfer(acme.person("admin"), "admin").expect(403, "owner.only");
        transfer(acme.owner(), "pending").expect(409, "owner.needs_active_member");
    }

    @Test
    void ofTwoTransfersAtOnceOneCounts() {
        var owner = acme.owner();
        long admin = acme.number("admin");
        long manager = acme.number("manager");

        List<Callable<Response>> both = List.of(() -> transfer(owner, admin), () -> transfer(owner, manager));
        var answers = Together.all(both);

        assertThat(answers).extracting(Response::status).containsOnlyOnce(200).isSubsetOf(200, 403);
        assertThat(realm.server()
                        .database()
                        .query("SELECT PERSON_ID FROM KW_MEMBER WHERE ROLE = 'OW' AND ORGANIZATION_ID = ?", idOf()))
                .hasSize(1);
    }

    @Test
    void showsOneMember() {
        JsonNode shown = acme.person("manager")
                .api()
                .get(path + "/memberships/" + acme.number("annotator") + "/")
                .expect(200)
                .json();

        assertThat(Json.names(shown))
                .contains(
                        "annotations_count",
                        "contributed_projects_count",
                        "contributed_to_projects",
                        "created_at",
                        "created_projects",
                        "organization",
                        "user");
        assertThat(shown.path("user").asLong()).isEqualTo(acme.number("annotator"));
    }

    private long idOf() {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private Response transfer(Person by, String to) {
        return transfer(by, acme.number(to));
    }

    private Response transfer(Person by, long to) {
        return by.api().post(path + "/owner", Map.of("user_id", to));
    }

    private String role(String person) {
        return acme.member(person).path("role").asText();
    }
}
