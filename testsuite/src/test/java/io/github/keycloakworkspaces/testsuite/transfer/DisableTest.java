package io.github.keycloakworkspaces.testsuite.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking back what {@code enable} did to a realm. */
@Tag("once")
final class DisableTest {

    private static final String DISABLE = "/workspaces/disable";
    private static final String RULE = "disable_signup_without_link";

    private final TestRealm realm =
            TestRealm.draft().plain().person("somebody@acme.example").create();
    private final Http admin = realm.admin();

    @Test
    void theRealmIsAsItWas() {
        JsonNode before = settings();
        List<String> flows = names("/authentication/flows", "alias");
        enable();

        JsonNode report = disable(DISABLE);

        assertThat(texts(report.path("removed")))
                .contains(
                        "setting:registration",
                        "registration-flow:workspaces registration",
                        "required-action:workspaces-activation",
                        "login-theme:workspaces",
                        "email-theme:workspaces",
                        "client-scope:workspaces",
                        "client:workspaces",
                        "client:workspaces-console");
        assertThat(texts(report.path("kept"))).contains("data");
        assertThat(settings()).isEqualTo(before);
        assertThat(names("/authentication/flows", "alias")).containsExactlyInAnyOrderElementsOf(flows);
        assertThat(names("/clients", "clientId")).doesNotContain("workspaces", "workspaces-console");
        assertThat(names("/client-scopes", "name")).doesNotContain("workspaces");
        assertThat(names("/authentication/required-actions", "alias")).doesNotContain("workspaces-activation");
    }

    @Test
    void doingItAgainChangesNothing() {
        enable();
        disable(DISABLE);
        realm.change("registrationAllowed", true);

        JsonNode again = disable(DISABLE);

        assertThat(again.path("removed")).isEmpty();
        assertThat(admin.get("").json().path("registrationAllowed").asBoolean()).isTrue();
    }

    @Test
    void whoMightRegisterBeforeMayDoSoAgain() {
        open();
        enable();

        JsonNode report = disable(DISABLE);

        assertThat(texts(report.path("warnings"))).contains("open:setting:registration");
        assertThat(SignUpForm.withoutLink(realm).asksToRegister()).isTrue();
    }

    @Test
    void whatWasClosedMeanwhileDoesNotOpen() {
        open();
        enable();
        realm.closeToEverybody();

        assertThat(texts(disable(DISABLE).path("removed"))).contains("setting:registration");

        assertThat(admin.get("").json().path("registrationAllowed").asBoolean()).isFalse();
        assertThat(SignUpForm.withoutLink(realm).asksToRegister()).isFalse();
    }

    @Test
    void aFlowOfTheRealmsOwnIsBoundAgainAndOneWithOurStepsLosesThem() {
        admin.post("/authentication/flows/registration/copy", Map.of("newName", "own"))
                .expect(201);
        realm.change("registrationFlow", "own");
        enable();
        admin.post("/authentication/flows/workspaces%20registration/copy", Map.of("newName", "another"))
                .expect(201);

        disable(DISABLE);

        assertThat(admin.get("").json().path("registrationFlow").asText()).isEqualTo("own");
        assertThat(names("/authentication/flows/another/executions", "providerId"))
                .contains("registration-user-creation")
                .doesNotContain("workspaces-invitation", "workspaces-invited-address");
    }

    @Test
    void aClientOfThatNameWhichWasThereBeforeIsKept() {
        admin.post("/clients", Map.of("clientId", "workspaces", "description", "Ours", "redirectUris", List.of("/a")))
                .expect(201);
        enable();

        assertThat(texts(disable(DISABLE).path("kept"))).contains("client:workspaces");

        JsonNode client = admin.get("/clients?clientId=workspaces").json().path(0);
        assertThat(texts(client.path("redirectUris"))).containsExactly("/a");
        assertThat(admin.get("/clients/" + client.path("id").asText() + "/roles")
                        .json())
                .isEmpty();
    }

    @Test
    void organizationsComeBackWithTheNextEnable() {
        TestRealm acme = TestRealm.acme();
        acme.admin().post(DISABLE, Map.of()).expect(200);

        acme.admin()
                .post("/workspaces/enable", Map.of("clients", List.of(TestRealm.APP)))
                .expect(200);

        assertThat(acme.person("manager")
                        .signIn()
                        .claim()
                        .at("/organization/role")
                        .asText())
                .isEqualTo("MA");
    }

    @Test
    void ourRowsGoWhereThatIsAskedFor() {
        TestRealm acme = TestRealm.acme();

        JsonNode report = acme.admin()
                .post(DISABLE + "?data=remove", Map.of())
                .expect(200)
                .json();

        assertThat(texts(report.path("removed"))).contains("data");
        assertThat(texts(report.path("kept"))).contains("setting:organizations");
        acme.admin()
                .post("/workspaces/enable", Map.of("clients", List.of(TestRealm.APP)))
                .expect(200);
        assertThat(acme.person("manager").signIn().claim().isMissingNode()).isTrue();
        assertThat(acme.admin().get("/organizations").json()).hasSize(1);
    }

    @Test
    void needsTheRightsToChangeTheRealmItsClientsAndWithTheDataItsOrganizations() {
        TestRealm acme = TestRealm.draft()
                .organization("acme", OrganizationDraft::everyRole)
                .create();
        acme.giveServiceOf("realm-management", "manage-realm");
        administrator(acme).post(DISABLE, Map.of()).expect(403);
        acme.giveServiceOf("realm-management", "manage-clients");
        administrator(acme).post(DISABLE + "?data=remove", Map.of()).expect(403);

        administrator(acme).post(DISABLE, Map.of()).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?data=", "?data=everything", "?data=keep&data=remove", "?dat=remove"})
    void whatIsMistypedIsRefused(String query) {
        admin.post(DISABLE + query, Map.of()).expect(400);
    }

    @Test
    void isNotForThePeopleOfTheRealm() {
        realm.server()
                .http()
                .below("/admin/realms/" + realm.name())
                .bearer(realm.person("somebody").token())
                .post(DISABLE, Map.of())
                .expect(403);
    }

    private static Http administrator(TestRealm realm) {
        return realm.server().http().below("/admin/realms/" + realm.name()).bearer(realm.serviceToken());
    }

    private void open() {
        admin.put("", Map.of("registrationAllowed", true, "attributes", Map.of("something", "else")))
                .expect(204);
        assertThat(admin.get("").json().path("attributes").has(RULE)).isFalse();
    }

    private void enable() {
        admin.post("/workspaces/enable", Map.of("clients", List.of(TestRealm.APP)))
                .expect(200);
    }

    private JsonNode disable(String path) {
        return admin.post(path, Map.of()).expect(200).json();
    }

    /** What {@code enable} changes of the realm itself. */
    private JsonNode settings() {
        var all = admin.get("").expect(200).json();
        var settings = JsonNodeFactory.instance.objectNode();
        List.of(
                        "registrationAllowed",
                        "organizationsEnabled",
                        "registrationFlow",
                        "loginTheme",
                        "emailTheme",
                        "attributes",
                        "eventsListeners",
                        "requiredActions")
                .forEach(name -> settings.set(name, all.path(name)));
        return settings;
    }

    private List<String> names(String path, String member) {
        var names = new ArrayList<String>();
        admin.get(path)
                .expect(200)
                .json()
                .forEach(each -> names.add(each.path(member).asText()));
        return names;
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
