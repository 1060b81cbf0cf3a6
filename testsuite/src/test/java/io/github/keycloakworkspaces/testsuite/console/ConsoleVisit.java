package io.github.keycloakworkspaces.testsuite.console;

import com.microsoft.playwright.options.AriaRole;
import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;

/** Somebody who uses the console. */
public final class ConsoleVisit {

    private final TestRealm realm;
    private final Browser browser;

    private ConsoleVisit(TestRealm realm, Browser browser) {
        this.realm = realm;
        this.browser = browser;
    }

    /** Opens a page below the console's address, and signs in there. */
    public static ConsoleVisit signIn(TestRealm realm, Browser browser, String person, String path) {
        var visit = new ConsoleVisit(realm, browser);
        browser.open(visit.address(path)).enter(realm.person(person).email()).submit();
        return visit;
    }

    String address(String path) {
        return realm.base().base() + "/console/" + path;
    }

    Browser browser() {
        return browser;
    }

    /** Goes to another page. */
    ConsoleVisit open(String path) {
        browser.open(address(path));
        return this;
    }

    /** Chooses a role in the drop-down of somebody who has another one. */
    ConsoleVisit giveRole(String name, String present, String role) {
        browser.click(AriaRole.BUTTON, "Role of " + name + ": " + present);
        browser.clickOption(role);
        return this;
    }
}
