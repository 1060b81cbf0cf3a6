package io.github.keycloakworkspaces.testsuite.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of one member: where they work, why, and their tags. */
@Tag("browser")
final class MemberWalkTest {

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .project("chest", chest -> chest.member("annotator", "RE"))))
            .create();
    private final TestOrganization acme = realm.organization("acme");

    @Test
    void somebodysProjectsAreShownWithTheRoleAndWhatGaveIt() {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "manager", "acme/people/" + acme.number("annotator"));
            browser.awaitHeading("Annotator Example").await("Chest").screenshot("console-member-manager");

            assertThat(browser.text()).contains("Member of the project (import)", "Role in the project (import)");
            assertThat(browser.text()).contains("No workspace that you see.");
            assertThat(browser.has(AriaRole.BUTTON, "Delete")).isFalse();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aTagIsMadeAndFindsItsPeople() {
        try (var browser = Browser.wide()) {
            ConsoleVisit visit =
                    ConsoleVisit.signIn(realm, browser, "owner", "acme/people/" + acme.number("annotator"));
            browser.awaitHeading("Annotator Example");

            browser.focus(AriaRole.COMBOBOX, "Tags of Annotator Example")
                    .keys("N", "i", "g", "h", "t")
                    .clickOption("New tag “Night”");
            browser.await("The tags of Annotator Example are saved").screenshot("console-member-tags");
            assertThat(acme.member("annotator").path("tags").findValuesAsText("label"))
                    .containsExactly("Night");

            visit.open("acme/people");
            browser.await("Manager Example")
                    .click(AriaRole.BUTTON, "Filter by tag")
                    .clickOption("Night");
            browser.awaitGone("Manager Example").await("Annotator Example").screenshot("console-people-tag");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aTagIsRenamedAndDeletedForEverybody() {
        try (var browser = Browser.wide()) {
            ConsoleVisit visit =
                    ConsoleVisit.signIn(realm, browser, "owner", "acme/people/" + acme.number("annotator"));
            browser.awaitHeading("Annotator Example");
            browser.focus(AriaRole.COMBOBOX, "Tags of Annotator Example")
                    .keys("N", "i", "g", "h", "t")
                    .clickOption("New tag “Night”")
                    .await("The tags of Annotator Example are saved");

            visit.open("acme/people");
            browser.click(AriaRole.LINK, "Manage tags")
                    .awaitHeading("Tags")
                    .click(AriaRole.BUTTON, "Rename the tag Night")
                    .awaitHeading("Rename the tag Night")
                    .typeInDialog("Tag", "Late shift")
                    .click(AriaRole.BUTTON, "Save")
                    .await(AriaRole.LINK, "Late shift")
                    .screenshot("console-tags");
            assertThat(acme.member("annotator").path("tags").findValuesAsText("label"))
                    .containsExactly("Late shift");

            browser.click(AriaRole.BUTTON, "Delete the tag Late shift")
                    .awaitHeading("Delete the tag Late shift?")
                    .await("It is taken from 1 person")
                    .clickLast(AriaRole.BUTTON, "Delete")
                    .awaitHeading("No tags");
            assertThat(acme.member("annotator").path("tags")).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void theOwnersNameLeadsOnlyTheOwnerToTheirPage() {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "manager", "acme/people");
            browser.await("Owner Example").await(AriaRole.LINK, "Annotator Example");

            assertThat(browser.has(AriaRole.LINK, "Owner Example")).isFalse();
        }
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "owner", "acme/people");
            browser.click(AriaRole.LINK, "Owner Example").awaitHeading("Owner Example");
        }
    }

    @Test
    void whoeverSeesNobodyFindsTheirOwnPageAndTheWayOut() {
        long annotator = acme.number("annotator");
        try (var browser = Browser.narrow()) {
            ConsoleVisit.signIn(realm, browser, "annotator", "acme/projects");
            browser.awaitHeading("Projects")
                    .click(AriaRole.BUTTON, "Annotator Example: account and settings")
                    .click(AriaRole.MENUITEM, "Your membership")
                    .awaitHeading("Annotator Example")
                    .screenshot("console-member-own")
                    .click(AriaRole.BUTTON, "Leave the organization")
                    .awaitHeading("Leave Acme?")
                    .clickLast(AriaRole.BUTTON, "Leave the organization")
                    .awaitField("username");
            assertThat(browser.complaints()).isEmpty();

            acme.owner()
                    .api()
                    .get("/organizations/" + acme.id() + "/memberships/" + annotator)
                    .expect(404);
        }
    }

    @Test
    void whoeverIsDeactivatedWhileTheyLookIsLedToWhyAtTheNextClick() {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "annotator", "acme/workspaces");
            browser.awaitHeading("Workspaces").await(AriaRole.LINK, "Projects");
            acme.give("annotator", "DI");

            browser.click(AriaRole.LINK, "Projects").awaitField("username");
        }
    }

    @Test
    void whoeverWasDeactivatedReadsWhyAndWhere() {
        TestRealm both = TestRealm.draft()
                .organization("acme", one -> one.owner("anna@both.example"))
                .organization("brick", other -> other.owner("owner").annotator("anna@both.example"))
                .create();
        both.organization("brick").give("anna@both.example", "DI");
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(both, browser, "anna@both.example", "brick/people");

            browser.awaitHeading("Your access to Brick was deactivated").screenshot("console-deactivated");
            assertThat(browser.has(AriaRole.LINK, "People")).isFalse();
        }
    }
}
