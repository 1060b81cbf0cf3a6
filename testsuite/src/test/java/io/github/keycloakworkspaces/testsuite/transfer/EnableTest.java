package io.github.keycloakworkspaces.testsuite.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Making a realm of somebody's own ready. */
@Tag("once")
final class EnableTest {

    private static final String ENABLE = "/workspaces/enable";
    private static final String RULE = "disable_signup_without_link";

    private final TestRealm realm = TestRealm.draft()
            .plain()
            .person("somebody@acme.example")
            .person("other@acme.example")
            .create();
    private final Http admin = realm.admin();

    @Test
    void createsWhatIsMissing() {
        JsonNode report = enable().expect(200).json();

        assertThat(texts(report.path("created")))
                .contains(
                        "client:workspaces",
                        "role:decide",
                        "role:manage",
                        "role:record-activity",
                        "client-scope:workspaces",
                        "mapper:workspaces-claims",
                        "mapper:workspaces-audience",
                        "registration-flow:workspaces registration",
                        "required-action:workspaces-activation",
                        "login-theme:workspaces",
                        "email-theme:workspaces");
        assertThat(admin.get("").json().path("loginTheme").asText()).isEqualTo("workspaces");
        assertThat(admin.get("").json().path("emailTheme").asText()).isEqualTo("workspaces");
        assertThat(admin.get("").json().path("registrationFlow").asText()).isEqualTo("workspaces registration");
        assertThat(admin.get("/authentication/required-actions/workspaces-activation")
                        .expect(200)
                        .json()
                        .path("enabled")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void keepsWhatIsThere() {
        enable().expect(200);

        JsonNode again = enable().expect(200).json();

        assertThat(again.path("created")).isEmpty();
        assertThat(again.path("kept")).isNotEmpty();
        assertThat(steps("workspaces registration"))
                .containsOnlyOnce("workspaces-invitation")
                .containsOnlyOnce("workspaces-invited-address");
    }

    @Test
    void thePartsOfTheFlowHaveNamesOfTheirOwn() {
        enable().expect(200);

        assertThat(execution("workspaces registration", "registration-page-form")
                        .path("displayName")
                        .asText())
                .isEqualTo("workspaces registration form");
    }

    @Test
    void aRealmThatWasMadeReadyBeforeGetsWhatIsNew() {
        enable().expect(200);
        String step = execution("workspaces registration", "workspaces-invited-address")
                .path("id")
                .asText();
        admin.delete("/authentication/executions/" + step).expect(204);

        assertThat(texts(enable().expect(200).json().path("created")))
                .containsExactly("registration-flow:workspaces registration");
        assertThat(form("workspaces registration")).startsWith("workspaces-invited-address");
    }

    @Test
    void aRealmThatWasClosedStaysClosedToThoseWithoutALink() {
        enable().expect(200);

        JsonNode after = admin.get("").json();
        assertThat(after.path("registrationAllowed").asBoolean()).isTrue();
        assertThat(after.path("attributes").path("disable_signup_without_link").asText())
                .isEqualTo("true");
    }

    @Test
    void aClosedRealmStaysClosedWithoutItsAttributes() {
        enable().expect(200);

        loseAttributes();

        assertThat(SignUpForm.withoutLink(realm).isTurnedAway("Needed")).isTrue();
    }

    @Test
    void whoeverOpensARealmHasToSaySo() {
        enable().expect(200);
        loseAttributes();

        realm.attribute(RULE, "false");

        assertThat(SignUpForm.withoutLink(realm).asksToRegister()).isTrue();
        loseAttributes();
        assertThat(SignUpForm.withoutLink(realm).isTurnedAway("Needed")).isTrue();
    }

    @Test
    void aRealmThatWasOpenSaysSo() {
        loseAttributes();
        realm.change("registrationAllowed", true);

        enable().expect(200);

        assertThat(admin.get("").json().path("attributes").path(RULE).asText()).isEqualTo("false");
        assertThat(SignUpForm.withoutLink(realm).asksToRegister()).isTrue();
        assertThat(remembers()).isFalse();
        loseAttributes();
        assertThat(SignUpForm.withoutLink(realm).isTurnedAway("Needed")).isTrue();
    }

    @Test
    void enablingAgainOpensNothing() {
        enable().expect(200);
        realm.change("registrationFlow", "registration");
        loseAttributes();

        enable().expect(200);

        assertThat(admin.get("").json().path("attributes").path(RULE).asText()).isEqualTo("true");
        assertThat(SignUpForm.withoutLink(realm).isTurnedAway("Needed")).isTrue();
    }

    @Test
    void theRegistrationStepRemembersWhatWasClosed() {
        loseAttributes();
        realm.change("registrationAllowed", true);
        enable().expect(200);
        assertThat(remembers()).isFalse();

        realm.closeToEverybody();

        assertThat(remembers()).isTrue();
        loseAttributes();
        assertThat(remembers()).isTrue();
    }

    @Test
    void aRealmThatWasMadeReadyBeforeRemembersFromNowOn() {
        enable().expect(200);
        admin.delete("/authentication/config/"
                        + execution("workspaces registration", "workspaces-invitation")
                                .path("authenticationConfig")
                                .asText())
                .expect(204);
        assertThat(remembers()).isFalse();

        enable().expect(200);

        assertThat(remembers()).isTrue();
    }

    @Test
    void signUpsLeadToOurPageOnly() {
        enable().expect(200);

        JsonNode client = admin.get("/clients?clientId=workspaces").json().path(0);
        assertThat(texts(client.path("redirectUris")))
                .containsExactly("/realms/" + realm.name() + "/workspaces/signup/done/*");
        assertThat(client.path("publicClient").asBoolean()).isFalse();
        assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
    }

    @Test
    void aThemeOfTheRealmsOwnIsKept() {
        admin.put("", Map.of("loginTheme", "keycloak")).expect(204);

        assertThat(texts(enable().expect(200).json().path("kept"))).contains("login-theme:workspaces");
        assertThat(admin.get("").json().path("loginTheme").asText()).isEqualTo("keycloak");
    }

    @Test
    void aRegistrationFlowOfTheRealmsOwnIsExtended() {
        admin.post("/authentication/flows/registration/copy", Map.of("newName", "own"))
                .expect(201);
        String captcha =
                execution("own", "registration-recaptcha-action").path("id").asText();
        admin.delete("/authentication/executions/" + captcha).expect(204);
        admin.put("", Map.of("registrationFlow", "own")).expect(204);

        enable().expect(200);

        assertThat(steps("workspaces registration"))
                .contains("registration-user-creation")
                .doesNotContain("registration-recaptcha-action")
                .endsWith("workspaces-invitation");
        assertThat(form("workspaces registration")).startsWith("workspaces-invited-address");
        assertThat(steps("own")).doesNotContain("workspaces-invitation", "workspaces-invited-address");
    }

    @Test
    void anUnknownClientChangesNothing() {
        enable(Map.of("clients", List.of(TestRealm.APP, "nobody"))).expect(400, "client.unknown");

        assertThat(admin.get("/clients?clientId=workspaces").expect(200).json()).isEmpty();
        assertThat(admin.get("").json().path("loginTheme").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[]                                                                         | document.invalid",
                "{'client': ['test-app']}                                                   | document.invalid",
                "{'clients': 'test-app'}                                                    | document.invalid",
                "{'organizations': [{'alias': 'acme'}]}                                     | document.invalid",
                "{'organizations': [{'alias': ' ', 'owner': 'somebody@acme.example'}]}      | document.invalid",
                "{'organizations': [{'alias': 'acme', 'owner': 'nobody@acme.example'}]}     | document.unknown_person",
                "{'organizations': [{'alias': 'acme', 'owner': 'somebody@acme.example', 'members': [{'user': 'other@acme.example', 'role': 'OW'}]}]} | document.invalid",
                "{'organizations': [{'alias': 'acme', 'owner': 'somebody@acme.example', 'members': [{'user': 'SOMEBODY@acme.example', 'role': 'AD'}]}]} | document.invalid",
                "{'organizations': [{'alias': 'acme', 'owner': 'somebody@acme.example', 'workspaces': [{'title': 'W', 'members': ['other@acme.example']}]}]} | document.no_member",
                "{'organizations': [{'alias': 'acme', 'owner': 'somebody@acme.example', 'members': [{'user': 'other@acme.example', 'role': 'MA'}], 'workspaces': [{'title': 'W', 'projects': [{'title': 'P', 'members': [{'user': 'other@acme.example', 'role': 'RE'}]}]}]}]} | document.invalid",
                "{                                                                          | request.malformed"
            })
    void whatIsWrongIsRefusedAndChangesNothing(String body, String code) {
        admin.text("POST", ENABLE, "application/json", body.replace('\'', '"')).expect(400, code);

        assertThat(admin.get("/clients?clientId=workspaces").expect(200).json()).isEmpty();
        assertThat(admin.get("/organizations").json()).isEmpty();
    }

    @Test
    void aDocumentThatIsAppliedAgainLeavesWhatWasChangedSince() {
        var acme = Map.of(
                "alias", "acme",
                "owner", "somebody@acme.example",
                "members", List.of(Map.of("user", "other@acme.example", "role", "AD")));
        var body = Map.of("clients", List.of(TestRealm.APP), "organizations", List.of(acme));
        enable(body).expect(200);
        realm.person("somebody")
                .api()
                .patch("/organizations/0/memberships", Map.of("user_id", numberOf("other@acme.example"), "role", "AN"))
                .expect(200);

        assertThat(texts(enable(body).expect(200).json().path("kept"))).contains("organization:acme");
        assertThat(realm.person("other")
                        .signIn()
                        .claim()
                        .path("organization")
                        .path("role")
                        .asText())
                .isEqualTo("AN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense"})
    void needsAnAdministratorsToken(String token) {
        Http anybody = realm.server().http().below("/admin/realms/" + realm.name());

        (token.isEmpty() ? anybody : anybody.bearer(token))
                .post(ENABLE, Map.of())
                .expect(401);
    }

    @Test
    void isNotForThePeopleOfTheRealm() {
        realm.server()
                .http()
                .below("/admin/realms/" + realm.name())
                .bearer(realm.person("somebody").token())
                .post(ENABLE, Map.of())
                .expect(403);
    }

    /** As any change of other attributes through the admin API does. */
    private void loseAttributes() {
        admin.put("", Map.of("attributes", Map.of("something", "else"))).expect(204);
        assertThat(admin.get("").json().path("attributes").has(RULE)).isFalse();
    }

    private boolean remembers() {
        String config = execution("workspaces registration", "workspaces-invitation")
                .path("authenticationConfig")
                .asText();
        return !config.isEmpty()
                && admin.get("/authentication/config/" + config)
                        .expect(200)
                        .json()
                        .path("config")
                        .path("closed")
                        .asBoolean();
    }

    private Response enable() {
        return enable(Map.of());
    }

    private Response enable(Map<String, ?> body) {
        return admin.post(ENABLE, body);
    }

    private long numberOf(String email) {
        var list = realm.person("somebody").api().get("/organizations/0/memberships?search=" + email);
        return list.expect(200)
                .json()
                .path("results")
                .path(0)
                .path("user")
                .path("id")
                .asLong();
    }

    private List<String> steps(String flow) {
        var steps = new ArrayList<String>();
        executions(flow).forEach(step -> steps.add(step.path("providerId").asText()));
        return steps;
    }

    /** The steps of the flow's form. */
    private List<String> form(String flow) {
        return steps(flow).subList(1, steps(flow).size());
    }

    private JsonNode execution(String flow, String provider) {
        for (JsonNode step : executions(flow)) {
            if (step.path("providerId").asText().equals(provider)) {
                return step;
            }
        }
        throw new AssertionError(provider + " is not in " + flow);
    }

    private JsonNode executions(String flow) {
        return admin.get("/authentication/flows/" + flow.replace(" ", "%20") + "/executions")
                .expect(200)
                .json();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
