package io.github.keycloakworkspaces.testsuite;

import io.github.keycloakworkspaces.testsuite.server.Browser;
import java.util.function.Supplier;

/** Takes the pictures of the documentation from a running demo: the address of its server is the only argument. */
public final class Pictures {

    private static final String PASSWORD = "demo-Pass1";

    private final String base;

    private Pictures(String base) {
        this.base = base;
    }

    public static void main(String[] arguments) {
        var pictures = new Pictures(arguments[0]);
        pictures.console();
        pictures.signUp();
        pictures.adminConsole();
        // Playwright's own threads would keep the process.
        System.exit(0);
    }

    private void console() {
        take(Browser::wide, "acme/people", "People", "people");
        take(Browser::wideAndDark, "acme/people", "People", "people-dark");
        take(Browser::narrow, "acme/people", "People", "people-narrow");
        take(Browser::wide, "acme/people/add", "Add people", "add-people");
        take(Browser::wide, "acme/invitations", "Invitations", "invitations");
        take(Browser::wide, "acme/permissions", "Permissions", "permissions");
        take(Browser::wide, "acme/workspaces", "Workspaces", "workspaces");
    }

    private void take(Supplier<Browser> window, String page, String heading, String name) {
        try (var browser = window.get()) {
            browser.open(base + "/realms/labeling/workspaces/console/" + page);
            signIn(browser, "owner@acme.example", PASSWORD);
            browser.awaitHeading(heading).awaitQuiet().screenshot(name);
        }
    }

    private void signUp() {
        try (var owner = Browser.wide();
                var browser = Browser.wide()) {
            owner.open(base + "/realms/labeling/workspaces/console/acme/people/add");
            signIn(owner, "owner@acme.example", PASSWORD);
            owner.awaitHeading("Add people").awaitQuiet();
            browser.open(owner.valueOf("Invitation link")).screenshot("sign-up");
        }
        try (var browser = Browser.wide()) {
            browser.open(base + "/realms/labeling/workspaces/console/");
            signIn(browser, "pending@acme.example", PASSWORD);
            browser.awaitHeading("Waiting for activation").screenshot("waiting");
        }
    }

    private void adminConsole() {
        try (var browser = Browser.wide()) {
            browser.open(base + "/admin/master/console/#/labeling/authentication");
            signIn(browser, "admin", "admin");
            browser.awaitHeading("Authentication").follow("workspaces registration");
            browser.await("Workspaces invited address").awaitQuiet().screenshot("admin-flow");
            admin(browser, "authentication/required-actions", "Workspaces activation", "admin-required-actions");
            admin(browser, "clients", "workspaces-console", "admin-clients");
            admin(browser, "organizations", "acme", "admin-organizations");
        }
    }

    private void admin(Browser browser, String page, String sight, String name) {
        browser.open(base + "/admin/master/console/#/labeling/" + page)
                .await(sight)
                .awaitQuiet()
                .screenshot(name);
    }

    private static void signIn(Browser browser, String username, String password) {
        browser.awaitField("username").fill("username", username);
        if (!browser.has("password")) {
            browser.submit().awaitField("password");
        }
        browser.fill("password", password).submit();
    }
}
