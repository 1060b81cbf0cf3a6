package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.console.ConsoleVisit;
import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people see on their way in. Look at the screenshots. */
@Tag("browser")
final class SignUpWalkTest {

    private static final String NEW = "new.person@mail.example";

    private final TestRealm realm = TestRealm.acme();
    private final TestOrganization acme = realm.organization("acme");

    @Test
    void onADesktop() {
        try (var browser = Browser.wide()) {
            signUpAndWait(browser, "desktop");
        }
        try (var browser = Browser.wide()) {
            activateAndEnter(browser, "desktop");
        }
    }

    @Test
    void onATelephone() {
        try (var browser = Browser.narrow()) {
            signUpAndWait(browser, "telephone");
            assertThat(browser.isWiderThanItsWindow()).isFalse();
        }
        try (var browser = Browser.narrow()) {
            activateAndEnter(browser, "telephone");
        }
    }

    @Test
    void aLinkThatDoesNotWorkIsExplained() {
        String old = acme.link();
        acme.resetLink();

        try (var browser = Browser.wide()) {
            browser.open(old).screenshot("sign-up-old-link");

            assertThat(browser.has("password-confirm")).isFalse();
            assertThat(browser.text()).containsIgnoringCase("invitation");
        }
    }

    @Test
    void whoManagesPeopleGetsFromTheLinkToThem() {
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "owner", "acme/workspaces");
            browser.awaitHeading("Workspaces");

            browser.open(acme.link()).awaitHeading("You belong to Acme already").screenshot("sign-up-host-desktop");
            assertThat(browser.barriers()).isEmpty();

            browser.follow("Manage people").awaitHeading("People");
            assertThat(browser.address()).endsWith("/console/acme/people");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void everybodyCanUseThePages() {
        String old = acme.link();
        acme.resetLink();
        realm.addAccount("guest", "guest@mail.example", true);
        try (var browser = Browser.wide()) {
            look(browser.open(old), "old-link");
            look(browser.open(acme.link()), "form");
            look(register(browser), "waiting");
        }
        try (var browser = Browser.wide()) {
            browser.open(acme.link()).follow("Sign in to join");
            look(browser.enter("guest@mail.example").submit(), "join");
        }
    }

    private static void look(Browser browser, String page) {
        for (Window window : Window.values()) {
            window.become(browser).screenshot("sign-up-" + page + "-" + window.inWords());

            assertThat(browser.isWiderThanItsWindow()).as(page + " " + window).isFalse();
            assertThat(browser.barriers()).as(page + " " + window).isEmpty();
        }
    }

    private void signUpAndWait(Browser browser, String size) {
        browser.open(acme.link()).screenshot("sign-up-form-" + size);
        assertThat(browser.text())
                .contains("Join Acme", "After you sign up, an administrator of Acme gives you a role.");

        register(browser).screenshot("sign-up-waiting-" + size);

        assertThat(browser.text()).contains("Acme").containsIgnoringCase("activat");
    }

    private static Browser register(Browser browser) {
        return browser.fillIfThere("username", NEW)
                .fill("email", NEW)
                .fill("firstName", "New")
                .fill("lastName", "Person")
                .fill("password", TestRealm.PASSWORD)
                .fill("password-confirm", TestRealm.PASSWORD)
                .submit();
    }

    private void activateAndEnter(Browser browser, String size) {
        browser.open(SignUpForm.signInAddress(realm)).enter(NEW).submit().screenshot("sign-in-waiting-" + size);
        assertThat(browser.text()).containsIgnoringCase("activat");

        acme.give(NEW, "AN");

        browser.forgetEverything().open(SignUpForm.signInAddress(realm));
        assertThat(browser.enter(NEW).submitAndReturn()).contains("code=");
    }
}
