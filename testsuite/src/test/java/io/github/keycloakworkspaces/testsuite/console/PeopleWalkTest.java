package io.github.keycloakworkspaces.testsuite.console;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The page People, as each of the five roles. Look at the screenshots. */
@Tag("browser")
final class PeopleWalkTest {

    private static final String PEOPLE = "acme/people";

    private final TestRealm realm = TestRealm.acme();
    private final TestOrganization acme = realm.organization("acme");

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin"})
    void whoeverGivesRolesActivatesAndTakesItBack(String person) {
        try (var browser = Browser.wide()) {
            ConsoleVisit visit = people(browser, person);
            browser.awaitHeading("1 person is not activated").screenshot("console-people-" + person);

            visit.giveRole("Pending Example", "Choose a role", "Annotator");
            browser.await("Pending Example: Annotator");
            assertThat(role("pending")).isEqualTo("AN");

            browser.click(AriaRole.BUTTON, "Undo").awaitHeading("1 person is not activated");
            assertThat(role("pending")).isEqualTo("NO");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void anAdministratorChangesARoleAndNeitherTheirOwnNorTheOwners() {
        try (var browser = Browser.wide()) {
            ConsoleVisit visit = people(browser, "admin");

            visit.giveRole("Reviewer Example", "Reviewer", "Manager");
            browser.await("Reviewer Example: Manager");

            assertThat(role("reviewer")).isEqualTo("MA");
            assertThat(browser.has(AriaRole.BUTTON, "Role of Owner Example: Owner"))
                    .isFalse();
            assertThat(browser.has(AriaRole.BUTTON, "Role of Admin Example: Administrator"))
                    .isFalse();
        }
    }

    @Test
    void aRoleThatIsRefusedIsShownAsItWas() {
        try (var browser = Browser.wide()) {
            ConsoleVisit visit = people(browser, "admin");
            browser.await("Reviewer Example");
            acme.give("admin", "MA");

            visit.giveRole("Reviewer Example", "Reviewer", "Annotator");

            browser.await("The role of Reviewer Example stays as it was").screenshot("console-people-refused");
            assertThat(role("reviewer")).isEqualTo("RE");
        }
    }

    @Test
    void aManagerSeesPeopleAndChangesNothing() {
        try (var browser = Browser.wide()) {
            people(browser, "manager");
            browser.await("Annotator Example").screenshot("console-people-manager");

            assertThat(browser.text()).doesNotContain("not activated");
            assertThat(browser.has(AriaRole.BUTTON, "Role of Annotator Example: Annotator"))
                    .isFalse();
            assertThat(browser.has(AriaRole.LINK, "Add people")).isFalse();
            assertThat(browser.has(AriaRole.LINK, "Activity")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewer", "annotator"})
    void whoeverLabelsHasNoSuchPage(String person) {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, person, "acme");
            browser.awaitHeading("Workspaces").screenshot("console-start-" + person);

            assertThat(browser.has(AriaRole.LINK, "People")).isFalse();
            assertThat(browser.has(AriaRole.LINK, "Projects")).isTrue();
            assertThat(browser.has(AriaRole.BUTTON, "Create workspace")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "former"})
    void whoeverDoesNotWorkThereReadsWhy(String person) {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, person, PEOPLE);

            browser.await("activat").screenshot("console-" + person);
            assertThat(browser.has(AriaRole.LINK, "People")).isFalse();
        }
    }

    @Test
    void theSearchFindsByNameAndCanBeCleared() {
        try (var browser = Browser.wide()) {
            people(browser, "owner");
            browser.await("Manager Example")
                    .type("Search name or e-mail", "annot")
                    .awaitAddress("?search=annot");
            browser.awaitGone("Manager Example").await("Annotator Example");

            browser.click(AriaRole.BUTTON, "Clear all filters").await("Manager Example");
        }
    }

    @Test
    void theKeyboardIsEnough() {
        try (var browser = Browser.wide()) {
            people(browser, "owner");
            browser.await(AriaRole.BUTTON, "Role of Annotator Example: Annotator")
                    .focus(AriaRole.BUTTON, "Role of Annotator Example: Annotator")
                    .keys("Enter")
                    .await(AriaRole.LISTBOX, "Role of Annotator Example")
                    .keys("ArrowUp", "ArrowUp", "Enter");

            browser.await("Annotator Example: Manager");
            assertThat(role("annotator")).isEqualTo("MA");
        }
    }

    @Test
    void theKeyboardLeadsThroughAllOfPeople() {
        try (var browser = Browser.wide()) {
            people(browser, "owner");
            browser.tabTo(AriaRole.BUTTON, "Role of Pending Example: Choose a role")
                    .keys("Enter")
                    .await(AriaRole.LISTBOX, "Role of Pending Example")
                    .keys("Escape");
            browser.tabTo(AriaRole.TEXTBOX, "Search name or e-mail")
                    .write("annot")
                    .awaitAddress("?search=annot")
                    .tabTo(AriaRole.BUTTON, "Clear all filters")
                    .keys("Enter")
                    .awaitAddress("/people");

            browser.tabTo(AriaRole.LINK, "Annotator Example").keys("Enter").awaitHeading("Annotator Example");
            browser.tabTo(AriaRole.BUTTON, "Delete member")
                    .keys("Enter")
                    .await(AriaRole.BUTTON, "Cancel")
                    .keys("Escape")
                    .awaitFocus(AriaRole.BUTTON, "Delete member");
            assertThat(role("annotator")).isEqualTo("AN");
        }
    }

    @Test
    void everythingTwiceAsLargeFitsTheWindow() {
        try (var browser = Browser.enlarged()) {
            people(browser, "owner");
            browser.awaitHeading("1 person is not activated").screenshot("console-people-enlarged");
            assertThat(browser.isWiderThanItsWindow()).isFalse();

            browser.click(AriaRole.LINK, "Add people").awaitHeading("Add people");
            assertThat(browser.isWiderThanItsWindow()).isFalse();
        }
    }

    @Test
    void theNavigationOpensOnATelephone() {
        try (var browser = Browser.narrow()) {
            people(browser, "owner");
            browser.awaitHeading("1 person is not activated").screenshot("console-people-telephone");
            assertThat(browser.isWiderThanItsWindow()).isFalse();

            browser.click(AriaRole.BUTTON, "Navigation")
                    .click(AriaRole.LINK, "Workspaces")
                    .awaitHeading("Workspaces");

            assertThat(browser.isWiderThanItsWindow()).isFalse();
        }
    }

    @Test
    void itIsDarkForThoseWhoWantIt() {
        try (var browser = Browser.wideAndDark()) {
            people(browser, "owner");
            browser.awaitHeading("1 person is not activated").screenshot("console-people-dark");

            assertThat(browser.isDark()).isTrue();
        }
    }

    @Test
    void itIsDarkOnATelephoneToo() {
        try (var browser = Browser.narrowAndDark()) {
            people(browser, "owner");
            browser.awaitHeading("1 person is not activated").screenshot("console-people-dark-telephone");

            assertThat(browser.isDark()).isTrue();
        }
    }

    @Test
    void withoutWhatASignInIsComputedWithThePageSaysSo() {
        try (var browser = Browser.wide().withoutSecureContext()) {
            browser.open(realm.base().base() + "/console/" + PEOPLE)
                    .awaitHeading("You can't sign in at this address")
                    .screenshot("console-insecure");

            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void eachTabKeepsItsOrganization() {
        TestRealm both = TestRealm.draft()
                .organization("acme", organization -> organization.owner("anna@both.example"))
                .organization("brick", organization -> organization.owner("anna@both.example"))
                .create();
        try (var acmeTab = Browser.wide()) {
            ConsoleVisit visit = ConsoleVisit.signIn(both, acmeTab, "anna@both.example", PEOPLE);
            acmeTab.awaitHeading("People");
            Browser brickTab = acmeTab.another().open(visit.address("brick/settings"));
            brickTab.awaitHeading("Settings")
                    .type("Name", "Bricks")
                    .click(AriaRole.BUTTON, "Save")
                    .await("Saved");

            acmeTab.click(AriaRole.LINK, "Settings").awaitHeading("Settings");

            assertThat(acmeTab.valueOf("Name")).isEqualTo("Acme");
            assertThat(titles(both)).containsOnly(Map.entry("acme", "Acme"), Map.entry("brick", "Bricks"));
        }
    }

    private ConsoleVisit people(Browser browser, String person) {
        ConsoleVisit visit = ConsoleVisit.signIn(realm, browser, person, PEOPLE);
        browser.awaitHeading("People");
        return visit;
    }

    private String role(String person) {
        return acme.member(person).path("role").asText();
    }

    private static Map<String, String> titles(TestRealm realm) {
        Http owner = realm.person("anna@both.example").api();
        return Map.of("acme", title(owner, "acme"), "brick", title(owner, "brick"));
    }

    private static String title(Http owner, String alias) {
        return owner.get("/organizations/0?organization=" + alias)
                .expect(200)
                .json()
                .path("title")
                .asText();
    }
}
