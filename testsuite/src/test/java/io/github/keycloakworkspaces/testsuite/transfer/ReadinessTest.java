package io.github.keycloakworkspaces.testsuite.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a realm that was made ready and then changed: links work, or the page and {@code enable} say why not. */
@Tag("once")
final class ReadinessTest {

    private static final String ACTION = "/authentication/required-actions/workspaces-activation";

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", organization -> organization.owner("owner"))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Http admin = realm.admin();

    @Test
    void aRealmThatWasMadeReadyLacksAMailServerOnly() {
        assertThat(wrong()).containsExactly(Map.entry("mail", "missing"));
        assertThat(states()).containsEntry("sign-up", "closed").containsEntry("entrance", "ok");
        assertThat(warnings()).containsExactly("missing:mail");

        admin.put("", Map.of("smtpServer", Map.of("host", "localhost", "from", "a@b.example")))
                .expect(204);

        assertThat(wrong()).isEmpty();
        assertThat(warnings()).isEmpty();
    }

    @Test
    void aRealmThatNeverWasMadeReadyLacksEverything() {
        Http plain = TestRealm.draft().plain().create().admin();
        plain.put("", Map.of("organizationsEnabled", false)).expect(204);

        assertThat(wrong(plain))
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("setting:organizations", "off"),
                        Map.entry("setting:registration", "off"),
                        Map.entry("registration-flow", "changed"),
                        Map.entry("required-action:workspaces-activation", "missing"),
                        Map.entry("client:workspaces", "missing"),
                        Map.entry("role:decide", "missing"),
                        Map.entry("client-scope:workspaces", "missing"),
                        Map.entry("mapper:workspaces-claims", "missing"),
                        Map.entry("mapper:workspaces-audience", "missing"),
                        Map.entry("clients", "missing")));
    }

    @Test
    void anOpenRealmSaysSo() {
        realm.attribute("disable_signup_without_link", "false");

        assertThat(states()).containsEntry("sign-up", "open");
        assertThat(warnings()).containsExactly("missing:mail");
    }

    @Test
    void withoutTheAccountClientLinksWorkAndPeopleEnterByAnother() {
        client("account", client -> client.put("enabled", false));

        assertThat(wrong()).containsEntry("entrance", "off");
        assertThat(SignUpForm.follow(realm, acme.link()).asksToRegister()).isTrue();

        client(TestRealm.APP, client -> client.put("baseUrl", "http://localhost/home"));
        realm.attribute("workspaces.signup_client", TestRealm.APP);

        assertThat(wrong()).doesNotContainKey("entrance");
        assertThat(SignUpForm.follow(realm, acme.link()).asksToRegister()).isTrue();
    }

    @Test
    void aSignUpClientWithoutABaseUrlIsTold() {
        String link = acme.link();
        realm.attribute("workspaces.signup_client", TestRealm.APP);
        assertThat(wrong()).containsEntry("entrance", "changed");
        assertThat(SignUpForm.follow(realm, link).asksToRegister()).isTrue();

        client(TestRealm.APP, client -> client.put("enabled", false));
        assertThat(wrong()).containsEntry("entrance", "off");

        realm.attribute("workspaces.signup_client", "nobody");
        assertThat(wrong()).containsEntry("entrance", "missing");
        assertThat(SignUpForm.follow(realm, link).asksToRegister()).isTrue();
    }

    @Test
    void withoutOurOwnClientThePageSaysWhatToRepair() {
        String link = acme.link();
        client("workspaces", client -> client.put("enabled", false));

        assertThat(page(link)).contains("data-repair=\"Client\"");
    }

    @Test
    void registrationThatIsSwitchedOffIsTold() {
        realm.change("registrationAllowed", false);

        assertThat(wrong()).containsEntry("setting:registration", "off");
        assertThat(warnings()).contains("off:setting:registration");
        assertThat(page()).contains("data-repair=\"Registration\"");
    }

    @Test
    void aRequiredActionThatIsSwitchedOffLetsNobodyInWhoWaits() {
        var action = (ObjectNode) admin.get(ACTION).expect(200).json();
        admin.put(ACTION, action.put("enabled", false)).expect(204);

        assertThat(wrong()).containsEntry("required-action:workspaces-activation", "off");
        assertThat(warnings()).contains("off:required-action:workspaces-activation");
        assertThat(page()).contains("data-repair=\"Action\"");
    }

    @Test
    void anotherFlowIsToldAndEnableBindsOursAgain() {
        realm.change("registrationFlow", "registration");

        assertThat(wrong()).containsEntry("registration-flow", "changed");
        assertThat(page()).contains("data-repair=\"Flow\"");

        assertThat(warnings()).containsExactly("missing:mail");
        assertThat(admin.get("").json().path("registrationFlow").asText()).isEqualTo("workspaces registration");
        assertThat(SignUpForm.follow(realm, acme.link()).asksToRegister()).isTrue();
    }

    /** Its steps would be lost with the flow that was extended before. */
    @Test
    void aFlowOfTheRealmsOwnThatCameLaterIsExtendedAsWell() {
        admin.post("/authentication/flows/registration/copy", Map.of("newName", "own"))
                .expect(201);
        realm.change("registrationFlow", "own");

        assertThat(warnings()).containsExactly("missing:mail");

        assertThat(admin.get("").json().path("registrationFlow").asText()).isEqualTo("workspaces registration 2");
    }

    @Test
    void organizationsThatAreSwitchedOffAreTold() {
        String link = acme.link();
        realm.change("organizationsEnabled", false);

        assertThat(wrong()).containsEntry("setting:organizations", "off");
        assertThat(SignUpForm.follow(realm, link).html()).contains("data-repair=\"Organizations\"");
    }

    @Test
    void stepsInAnotherOrderAreTold() {
        String flow = "/authentication/flows/workspaces%20registration/executions";
        for (JsonNode step : admin.get(flow).expect(200).json()) {
            if (step.path("providerId").asText().equals("workspaces-invitation")) {
                for (int i = 0; i < 6; i++) {
                    admin.post("/authentication/executions/" + step.path("id").asText() + "/raise-priority", Map.of())
                            .expect(204);
                }
            }
        }

        assertThat(wrong()).containsEntry("registration-flow", "changed");
    }

    @Test
    void clientsWithoutTheScopeAndChangedMappersAreTold() {
        var plain = TestRealm.draft().plain().create();
        plain.admin().post("/workspaces/enable", Map.of()).expect(200);
        assertThat(wrong(plain.admin())).containsEntry("clients", "missing");

        JsonNode scope = scope();
        JsonNode mapper = scope.path("protocolMappers").get(0);
        ((ObjectNode) mapper).withObject("/config").put("access.token.claim", "false");
        admin.put(
                        "/client-scopes/" + scope.path("id").asText() + "/protocol-mappers/models/"
                                + mapper.path("id").asText(),
                        mapper)
                .expect(204);
        assertThat(wrong()).containsEntry("mapper:" + mapper.path("name").asText(), "changed");
    }

    @Test
    void aThemeThatTheServerLacksIsTold() {
        realm.change("loginTheme", "gone");

        assertThat(wrong()).containsEntry("login-theme", "missing");
    }

    @Test
    void isForAdministratorsWhoMaySeeTheRealm() {
        Http anybody = realm.server().http().below("/admin/realms/" + realm.name());

        anybody.get("/workspaces/readiness").expect(401);
        anybody.bearer(realm.person("owner").token())
                .get("/workspaces/readiness")
                .expect(403);
    }

    @Test
    void everyPartThatIsWrongSaysWhatToDo() {
        realm.change("registrationAllowed", false);

        JsonNode report = admin.post("/workspaces/enable", Map.of()).expect(200).json();

        assertThat(report.path("readiness")).anySatisfy(part -> {
            assertThat(part.path("part").asText()).isEqualTo("setting:registration");
            assertThat(part.path("state").asText()).isEqualTo("off");
            assertThat(part.path("message").asText()).contains("Switch it on");
        });
    }

    private String page() {
        return page(acme.link());
    }

    private String page(String link) {
        SignUpForm form = SignUpForm.follow(realm, link);
        assertThat(form.isTurnedAway("Unavailable")).isTrue();
        return form.html();
    }

    private List<String> warnings() {
        return Json.texts(
                admin.post("/workspaces/enable", Map.of()).expect(200).json().path("warnings"));
    }

    private Map<String, String> wrong() {
        return wrong(admin);
    }

    private static Map<String, String> wrong(Http admin) {
        Map<String, String> wrong = states(admin);
        wrong.values().removeIf(List.of("ok", "open", "closed")::contains);
        return wrong;
    }

    private Map<String, String> states() {
        return states(admin);
    }

    private static Map<String, String> states(Http admin) {
        Map<String, String> states = new LinkedHashMap<>();
        admin.get("/workspaces/readiness")
                .expect(200)
                .json()
                .forEach(part -> states.put(
                        part.path("part").asText(), part.path("state").asText()));
        return states;
    }

    private JsonNode scope() {
        for (JsonNode scope : admin.get("/client-scopes").expect(200).json()) {
            if (scope.path("name").asText().equals("workspaces")) {
                return scope;
            }
        }
        throw new AssertionError("no client scope workspaces");
    }

    private void client(String clientId, Consumer<ObjectNode> change) {
        var client = (ObjectNode)
                admin.get("/clients?clientId=" + clientId).expect(200).json().path(0);
        change.accept(client);
        admin.put("/clients/" + client.path("id").asText(), client).expect(204);
    }
}
