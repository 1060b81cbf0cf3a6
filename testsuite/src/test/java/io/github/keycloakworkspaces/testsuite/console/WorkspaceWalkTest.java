package io.github.keycloakworkspaces.testsuite.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workspaces and their people, in the console. */
@Tag("browser")
final class WorkspaceWalkTest {

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    organization -> organization
                            .everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("annotator")
                                            .member("reviewer")
                                            .project("chest-xray", project -> project.member("manager"))))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Http owner = acme.owner().api();
    private final long radiology = acme.workspace("Radiology");

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin", "manager"})
    void whoeverMayMakesOneRenamesItAndDeletesIt(String person) {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, person, "acme/workspaces");
            browser.click(AriaRole.BUTTON, "Create workspace").awaitHeading("Create workspace");
            browser.typeInDialog("Name", "Cardiology")
                    .typeInDialog("Description", "Hearts")
                    .screenshot("console-workspace-create-" + person)
                    .click(AriaRole.BUTTON, "Create")
                    .awaitHeading("Cardiology")
                    .await("Hearts");
            long made = acme.workspace("Cardiology");

            browser.click(AriaRole.BUTTON, "Change").awaitHeading("Change Cardiology");
            browser.typeInDialog("Name", "Hearts and lungs")
                    .click(AriaRole.BUTTON, "Save")
                    .awaitHeading("Hearts and lungs");
            assertThat(workspace(made).path("title").asText()).isEqualTo("Hearts and lungs");

            browser.click(AriaRole.BUTTON, "Delete")
                    .awaitHeading("Delete Hearts and lungs?")
                    .clickLast(AriaRole.BUTTON, "Delete")
                    .await("Hearts and lungs was deleted")
                    .awaitHeading("Workspaces");
            owner.get("/workspaces/" + made + "/").expect(404);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void archivingIsTakenBackAtOnce() {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "owner", "acme/workspaces/" + radiology);
            browser.click(AriaRole.BUTTON, "Archive").await("Radiology is archived");
            assertThat(workspace(radiology).path("is_archived").asBoolean()).isTrue();

            browser.click(AriaRole.BUTTON, "Undo").await("Radiology is back");

            assertThat(workspace(radiology).path("is_archived").asBoolean()).isFalse();
        }
    }

    @Test
    void anArchivedOneIsFoundAndBroughtBack() {
        owner.patch("/workspaces/" + radiology + "/", Map.of("is_archived", true))
                .expect(200);
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "admin", "acme/workspaces");
            browser.click(AriaRole.BUTTON, "Archived")
                    .click(AriaRole.LINK, "Radiology")
                    .await("This workspace is archived")
                    .screenshot("console-workspace-archived")
                    .click(AriaRole.BUTTON, "Bring back")
                    .await("Radiology is back")
                    .awaitGone("This workspace is archived");

            assertThat(workspace(radiology).path("is_archived").asBoolean()).isFalse();
        }
    }

    @Test
    void oneThatIsNotEmptyStaysAndTheReasonIsRead() {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "owner", "acme/workspaces/" + radiology);
            browser.click(AriaRole.BUTTON, "Delete")
                    .awaitHeading("Delete Radiology?")
                    .clickLast(AriaRole.BUTTON, "Delete")
                    .await("There are projects in this workspace.")
                    .screenshot("console-workspace-not-empty");

            owner.get("/workspaces/" + radiology + "/").expect(200);
        }
    }

    @Test
    void peopleAreAddedRemovedAndTakenBack() {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "owner", "acme/workspaces/" + radiology + "?tab=members");
            browser.await("Annotator Example")
                    .click(AriaRole.BUTTON, "Add members")
                    .awaitHeading("Add people to Radiology")
                    .click(AriaRole.COMBOBOX, "People")
                    .clickOption("Manager Example")
                    .keys("Escape")
                    .screenshot("console-workspace-add")
                    .click(AriaRole.BUTTON, "Add")
                    .awaitGone("Add people to Radiology")
                    .await(AriaRole.BUTTON, "Remove Manager Example");
            assertThat(isMember("manager")).isTrue();

            browser.click(AriaRole.BUTTON, "Remove Annotator Example")
                    .await("Annotator Example was removed from the workspace");
            assertThat(isMember("annotator")).isFalse();

            browser.click(AriaRole.BUTTON, "Undo").await(AriaRole.BUTTON, "Remove Annotator Example");
            assertThat(isMember("annotator")).isTrue();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "annotator"})
    void whoeverLabelsLooksAndChangesNothing(String person) {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, person, "acme/workspaces");
            browser.click(AriaRole.LINK, "Radiology")
                    .awaitHeading("Radiology")
                    .await(AriaRole.LINK, "Chest-xray")
                    .screenshot("console-workspace-" + person);

            assertThat(browser.has(AriaRole.BUTTON, "Change")).isFalse();
            assertThat(browser.has(AriaRole.BUTTON, "Archive")).isFalse();
            assertThat(browser.has(AriaRole.BUTTON, "Delete")).isFalse();
            assertThat(browser.has(AriaRole.TAB, "Members")).isFalse();
        }
    }

    @Test
    void itIsSaidHowEachMemberOfAProjectCameToBeOne() {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "owner", "acme/projects/" + acme.project("chest-xray"));
            browser.await("By the workspace Radiology").screenshot("console-project-ways");

            assertThat(browser.text().replaceAll("\\s+", " "))
                    .contains(
                            "manager@acme.example Added here",
                            "annotator@acme.example By the workspace Radiology",
                            "admin@acme.example By the role");
        }
    }

    @Test
    void whatSomebodyMayInAProjectIsReadToItsEndOnATelephone() {
        try (var browser = Browser.narrow()) {
            ConsoleVisit.signIn(realm, browser, "owner", "acme/projects/" + acme.project("chest-xray"));
            browser.focus(AriaRole.BUTTON, "Role of Annotator Example in the project")
                    .screenshot("console-project-role-narrow");

            assertThat(browser.text()).contains("As in the organization");
            assertThat(browser.cutChoices()).isEmpty();
        }
    }

    private JsonNode workspace(long number) {
        return owner.get("/workspaces/" + number + "/").expect(200).json();
    }

    private boolean isMember(String person) {
        return owner.get("/workspaces/" + radiology + "/memberships/")
                .expect(200)
                .json()
                .findValuesAsText("email")
                .contains(acme.person(person).email());
    }
}
