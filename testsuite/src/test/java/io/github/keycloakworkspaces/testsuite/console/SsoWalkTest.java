package io.github.keycloakworkspaces.testsuite.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Patience;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single sign-on and provisioning, in the console: what groups give, and the token of an identity provider. */
@Tag("browser")
final class SsoWalkTest {

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    organization -> organization
                            .everyRole()
                            .workspace("Radiology", radiology -> radiology.project("chest-xray", project -> {})))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Http owner = acme.owner().api();
    private final String path = "/organizations/" + acme.id();

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin"})
    void aGroupIsMappedToARoleAndGivesAnotherOneLater(String person) {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, person, "acme/sso");
            browser.awaitHeading("No groups are mapped")
                    .click(AriaRole.BUTTON, "Map a group")
                    .awaitHeading("Map a group")
                    .typeInDialog("Group", "labelers")
                    .screenshot("console-sso-add-" + person)
                    .click(AriaRole.BUTTON, "Add")
                    .await("labelers is mapped")
                    .await("Role: Annotator");
            assertThat(mappings().path(0).path("role").asText()).isEqualTo("AN");

            browser.click(AriaRole.BUTTON, "Change what labelers gives")
                    .select("Role", "Reviewer")
                    .click(AriaRole.BUTTON, "Save")
                    .await("Role: Reviewer")
                    .screenshot("console-sso-" + person);
            assertThat(mappings().path(0).path("role").asText()).isEqualTo("RE");

            browser.click(AriaRole.BUTTON, "Delete the mapping of labelers")
                    .awaitHeading("Delete the mapping of labelers?")
                    .clickLast(AriaRole.BUTTON, "Delete")
                    .awaitHeading("No groups are mapped");
            assertThat(mappings()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aGroupIsMappedToAWorkspaceThatIsThereToOneThatIsNotAndToAProject() {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "owner", "acme/sso");
            map(browser, "x-ray", "A workspace");
            browser.click(AriaRole.COMBOBOX, "Workspace")
                    .clickOption("Radiology")
                    .click(AriaRole.BUTTON, "Add")
                    .await("x-ray is mapped");
            map(browser, "hearts", "A workspace");
            browser.focus(AriaRole.COMBOBOX, "Workspace")
                    .keys("E", "C", "G")
                    .clickOption("New workspace “ECG”")
                    .click(AriaRole.BUTTON, "Add")
                    .await("hearts is mapped")
                    .await("Made when needed");
            map(browser, "chest", "A project");
            browser.click(AriaRole.COMBOBOX, "Project")
                    .clickOption("Chest-xray")
                    .select("Role in the project", "Reviewer")
                    .click(AriaRole.BUTTON, "Add")
                    .await("chest is mapped")
                    .screenshot("console-sso-places");

            assertThat(mappings().findValuesAsText("group")).containsExactlyInAnyOrder("x-ray", "hearts", "chest");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void theTokenIsShownOnceReplacedAndRevoked() {
        try (var browser = Browser.wide()) {
            ConsoleVisit visit = ConsoleVisit.signIn(realm, browser, "owner", "acme/sso?tab=scim");
            browser.click(AriaRole.BUTTON, "Create token")
                    .awaitHeading("Create token")
                    .click(AriaRole.BUTTON, "Create")
                    .await("Copy it now: it is shown this once.")
                    .screenshot("console-sso-token");
            String first = browser.valueOf("Token");
            assertThat(first).isNotBlank();
            assertThat(browser.valueOf("Base URL")).endsWith("/scim/v2");

            browser.click(AriaRole.BUTTON, "Replace token")
                    .awaitHeading("Replace token")
                    .clickLast(AriaRole.BUTTON, "Replace token")
                    .awaitGone("The present token stops working at once")
                    .await(AriaRole.TEXTBOX, "Token");
            assertThat(browser.valueOf("Token")).isNotBlank().isNotEqualTo(first);

            visit.open("acme/sso?tab=scim");
            browser.await(AriaRole.BUTTON, "Replace token");
            assertThat(browser.has(AriaRole.TEXTBOX, "Token")).isFalse();
            browser.click(AriaRole.BUTTON, "Revoke")
                    .awaitHeading("Revoke the token?")
                    .clickLast(AriaRole.BUTTON, "Revoke")
                    .await(AriaRole.BUTTON, "Create token");
            assertThat(owner.get(path + "/scim-token")
                            .expect(200)
                            .json()
                            .path("created_at")
                            .isNull())
                    .isTrue();
        }
    }

    @Test
    void whatIsGivenByHandIsSwitchedOffAndTheSwitchTakenBack() {
        try (var browser = Browser.narrow()) {
            ConsoleVisit.signIn(realm, browser, "admin", "acme/sso?tab=manual");
            browser.await(AriaRole.SWITCH, "Roles are given by hand, too")
                    .focus(AriaRole.SWITCH, "Roles are given by hand, too")
                    .keys("Space")
                    .await("Saved")
                    .screenshot("console-sso-manual-telephone");
            assertThat(rolesByHand()).isFalse();

            browser.click(AriaRole.BUTTON, "Undo");
            Patience.until("roles are given by hand again", this::rolesByHand);
            assertThat(browser.isWiderThanItsWindow()).isFalse();
        }
    }

    @Test
    void whoeverManagesNobodyHasNoSuchPage() {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "manager", "acme/people");
            browser.awaitHeading("People");

            assertThat(browser.has(AriaRole.LINK, "Single sign-on and provisioning"))
                    .isFalse();
        }
    }

    private static void map(Browser browser, String group, String kind) {
        browser.click(AriaRole.BUTTON, "Map a group")
                .awaitHeading("Map a group")
                .typeInDialog("Group", group)
                .click(AriaRole.RADIO, kind);
    }

    private JsonNode mappings() {
        return owner.get(path + "/group-mappings").expect(200).json().path("results");
    }

    private boolean rolesByHand() {
        return owner.get(path + "/group-mappings/settings")
                .expect(200)
                .json()
                .at("/in_force/manual_role_management")
                .asBoolean();
    }
}
