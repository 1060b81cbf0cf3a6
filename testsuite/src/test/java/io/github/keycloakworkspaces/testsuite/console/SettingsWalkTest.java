package io.github.keycloakworkspaces.testsuite.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the Owner and Administrators see to: permissions, what holds for the whole organization, and its log. */
@Tag("browser")
final class SettingsWalkTest {

    private static final String MANAGERS_INVITE = "Invite people: Manager";
    private static final String REVIEWERS_VIEW = "See project data: Reviewer";

    private final TestRealm realm = TestRealm.acme();
    private final TestOrganization acme = realm.organization("acme");
    private final Http owner = acme.owner().api();
    private final String path = "/organizations/" + acme.id();

    @Test
    void theOwnerSeesWhoLosesWhatSavesItAndTakesItBack() {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "owner", "acme/permissions");
            browser.awaitHeading("Permissions")
                    .await(AriaRole.COMBOBOX, MANAGERS_INVITE)
                    .select(MANAGERS_INVITE, "All")
                    .select(REVIEWERS_VIEW, "No")
                    .await("2 changes aren't saved");
            assertThat(permissions()).isEmpty();

            browser.click(AriaRole.BUTTON, "Look at it and save")
                    .awaitHeading("Save these permissions?")
                    .await("Reviewer (1 person): See project data, from own projects to nowhere")
                    .await("Manager (1 person): Invite people, from nowhere to the whole organization")
                    .screenshot("console-permissions-save")
                    .click(AriaRole.BUTTON, "Save")
                    .awaitGone("2 changes aren't saved");

            assertThat(Json.texts(permission("members.invite").path("roles"))).contains("MA");
            assertThat(Json.texts(permission("data.view").path("roles"))).doesNotContain("RE");

            browser.click(AriaRole.BUTTON, "Reset: Invite people").await("As it was by default: Invite people");
            assertThat(permissions().findValuesAsText("permission")).containsExactly("data.view");

            browser.click(AriaRole.BUTTON, "Reset all")
                    .awaitHeading("Reset all permissions?")
                    .clickLast(AriaRole.BUTTON, "Reset all")
                    .await("All permissions are as by default");
            assertThat(permissions()).isEmpty();
            assertThat(browser.selected(REVIEWERS_VIEW)).isEqualTo("Projects");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsDiscardedIsAsItWas() {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "owner", "acme/permissions");
            browser.await(AriaRole.COMBOBOX, MANAGERS_INVITE)
                    .select(MANAGERS_INVITE, "All")
                    .await("1 change isn't saved")
                    .click(AriaRole.BUTTON, "Discard")
                    .awaitGone("1 change isn't saved");

            assertThat(browser.selected(MANAGERS_INVITE)).isEqualTo("No");
        }
    }

    @Test
    void theOwnerSaysWhatHoldsForTheOrganization() {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "owner", "acme/settings");
            browser.awaitHeading("Settings")
                    .await("5 taken, without a limit")
                    .type("Name", "Acme Labs")
                    .select("Default role", "Annotator")
                    .typeInto(AriaRole.SPINBUTTON, "Days that the activity log is kept", "90")
                    .click(AriaRole.BUTTON, "Save")
                    .await("Saved")
                    .screenshot("console-settings-saved");

            JsonNode settings = owner.get(path).expect(200).json();
            assertThat(settings.path("title").asText()).isEqualTo("Acme Labs");
            assertThat(settings.path("default_role").asText()).isEqualTo("AN");
            assertThat(settings.path("activity_log_retention_days").asInt()).isEqualTo(90);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void daysThatNoLogIsKeptForCannotBeSaved() {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "owner", "acme/settings");
            browser.awaitHeading("Settings")
                    .typeInto(AriaRole.SPINBUTTON, "Days that the activity log is kept", "0")
                    .screenshot("console-settings-wrong");
            assertThat(browser.isEnabled(AriaRole.BUTTON, "Save")).isFalse();

            browser.typeInto(AriaRole.SPINBUTTON, "Days that the activity log is kept", "1");
            assertThat(browser.isEnabled(AriaRole.BUTTON, "Save")).isTrue();
        }
    }

    @Test
    void anAdministratorChangesTheDefaultRoleAndSeesTheSeatsButNeitherRetentionNorOwnership() {
        realm.service("manage")
                .below("/api")
                .patch(path, Map.of("seat_limit", 7))
                .expect(200);
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "admin", "acme/settings");
            browser.await("5 of 7 seats are taken")
                    .select("Default role", "Reviewer")
                    .click(AriaRole.BUTTON, "Save")
                    .await("Saved");

            assertThat(owner.get(path).expect(200).json().path("default_role").asText())
                    .isEqualTo("RE");
            assertThat(browser.has(AriaRole.SPINBUTTON, "Days that the activity log is kept"))
                    .isFalse();
            assertThat(browser.has(AriaRole.BUTTON, "Transfer ownership")).isFalse();
            assertThat(browser.has(AriaRole.LINK, "Permissions")).isFalse();
        }
    }

    @Test
    void whoeverPassesTheOrganizationOnIsItsAdministratorAfterwards() {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "owner", "acme/settings");
            browser.await(AriaRole.LINK, "Permissions")
                    .focus(AriaRole.COMBOBOX, "New Owner")
                    .keys("a", "d", "m", "i", "n")
                    .clickOption("Admin Example")
                    .click(AriaRole.BUTTON, "Transfer ownership")
                    .awaitHeading("Transfer Acme to Admin Example?")
                    .screenshot("console-transfer")
                    .clickLast(AriaRole.BUTTON, "Transfer ownership")
                    .await("Admin Example is the Owner now")
                    .awaitGone("Permissions");

            assertThat(acme.member("admin").path("role").asText()).isEqualTo("OW");
            assertThat(acme.member("owner").path("role").asText()).isEqualTo("AD");
            assertThat(browser.has(AriaRole.BUTTON, "Transfer ownership")).isFalse();
        }
    }

    @Test
    void theLogIsFilteredAndSavedAsItIsShown() {
        acme.give("annotator", "RE");
        acme.person("manager")
                .api()
                .post("/workspaces/", Map.of("title", "Radiology"))
                .expect(201);
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "admin", "acme/activity");
            browser.awaitHeading("Activity")
                    .focus(AriaRole.SWITCH, "Follow")
                    .keys("Space")
                    .await("/memberships")
                    .await("/workspaces")
                    .click(AriaRole.BUTTON, "Filter by method")
                    .clickOption("PATCH")
                    .awaitGone("/api/workspaces")
                    .screenshot("console-activity-filtered");

            assertThat(browser.save("Save as CSV"))
                    .contains("owner@acme.example", "/memberships")
                    .doesNotContain("manager@acme.example");

            browser.click(AriaRole.BUTTON, "Clear all filters").await("/api/workspaces");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private JsonNode permissions() {
        return owner.get(path + "/permissions").expect(200).json();
    }

    private JsonNode permission(String action) {
        for (JsonNode one : permissions()) {
            if (one.path("permission").asText().equals(action)) {
                return one;
            }
        }
        throw new AssertionError(action + " was not changed");
    }
}
