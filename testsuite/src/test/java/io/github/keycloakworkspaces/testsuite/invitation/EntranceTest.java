package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Application;
import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.Servers;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page that people work on at the end of every way in. Look at the screenshots. */
@Tag("browser")
final class EntranceTest {

    private static final MailServer MAIL = MailServer.start();
    private static final String NEW = "new.person@mail.example";
    private static final String WORKER = "worker@globex.example";
    private static final String ACCOUNT = "Personal info";
    private static final String SIGN_UP_CLIENT = "workspaces.signup_client";

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", organization -> organization.owner("owner"))
            .organization("globex", organization -> organization.owner("owner").annotator("worker"))
            .create()
            .openAccountConsole(WORKER);
    private final TestOrganization acme = realm.organization("acme");

    @Test
    void whoSignsUpByTheLinkAndWasActivated() {
        try (var browser = Browser.wide()) {
            signUpAndCheckAgain(browser, acme);

            browser.awaitHeading(ACCOUNT).screenshot("entrance-account-console");
            assertThat(browser.text()).doesNotContain("Invalid parameter");
        }
    }

    @Test
    void belowAPathOfTheServer() {
        try (var browser = Browser.wide()) {
            var below = TestRealm.with(Servers.ofOtherBuild())
                    .organization("acme", organization -> organization.owner("owner"))
                    .create();

            signUpAndCheckAgain(browser, below.organization("acme"));

            browser.awaitHeading(ACCOUNT);
            assertThat(browser.address()).contains(Servers.OTHER_PATH + "/realms/" + below.name() + "/account");
        }
    }

    @Test
    void whoIsInvitedByMail() {
        try (var browser = Browser.wide()) {
            register(browser.open(invited(NEW)), NEW).submit().awaitHeading(ACCOUNT);
        }
    }

    @Test
    void whoIsInvitedByMailAndHasAnAccount() {
        try (var browser = Browser.wide()) {
            givePassword(browser.open(invited(WORKER))).press("join").awaitHeading(ACCOUNT);
        }
    }

    @Test
    void whoJoinsByTheLink() {
        try (var browser = Browser.wide()) {
            browser.open(acme.link()).follow("Have an account? Sign in to join");
            signIn(browser).press("join").awaitHeading(ACCOUNT);
        }
    }

    @Test
    void whoDoesNotJoin() {
        try (var browser = Browser.wide()) {
            browser.open(acme.link()).follow("Have an account? Sign in to join");
            signIn(browser).press("skip").awaitHeading(ACCOUNT);
        }
    }

    @Test
    void whoIsSignedInAlreadyAndJoins() {
        try (var browser = Browser.wide()) {
            signIn(browser.open(realm.http().base() + "/account/")).awaitHeading(ACCOUNT);

            browser.open(acme.link()).screenshot("entrance-signed-in-already");
            assertThat(browser.text()).contains("Acme", WORKER, "Use another account");

            browser.press("join").awaitHeading(ACCOUNT);
        }
    }

    @Test
    void theApplicationOfTheRealm() {
        realm.attribute(SIGN_UP_CLIENT, Application.ID);
        try (var application = Application.of(realm, "/", "/callback");
                var browser = Browser.wide()) {
            signUpAndCheckAgain(browser, acme);

            browser.awaitHeading(Application.WORK);
            assertThat(browser.address()).startsWith(application.address() + "/callback?");
        }
    }

    @Test
    void theApplicationOfTheLink() {
        try (var application = Application.of(realm, "", "/*");
                var browser = Browser.wide()) {
            String link = invited(NEW) + "&"
                    + Http.encode(Map.of("client_id", Application.ID, "redirect_uri", application.address() + "/"));

            register(browser.open(link), NEW).submit().awaitHeading(Application.WORK);
        }
    }

    @Test
    void anApplicationWithoutABaseUrl() {
        realm.attribute(SIGN_UP_CLIENT, Application.ID);
        try (var application = Application.of(realm, "", "/callback");
                var browser = Browser.wide()) {
            register(browser.open(invited(NEW)), NEW).submit().awaitHeading(ACCOUNT);

            assertThat(browser.address()).doesNotStartWith(application.address());
        }
    }

    @Test
    void aRealmWithoutAccountConsole() {
        switchOff("account");
        try (var browser = Browser.wide()) {
            signUpAndCheckAgain(browser, acme);

            browser.awaitHeading("You are signed in").screenshot("entrance-nowhere");
        }
        assertThat(realm.person(NEW).sessions()).hasSize(1);
    }

    @Test
    void aRealmWithoutAccountConsoleButWithAnApplication() {
        switchOff("account");
        realm.attribute(SIGN_UP_CLIENT, Application.ID);
        try (var application = Application.of(realm, "/", "/callback");
                var browser = Browser.wide()) {
            register(browser.open(invited(NEW)), NEW).submit().awaitHeading(Application.WORK);

            assertThat(browser.address()).startsWith(application.address());
        }
    }

    private void signUpAndCheckAgain(Browser browser, TestOrganization organization) {
        register(browser.open(organization.link()), NEW).submit();
        organization.give(NEW, "AN");
        browser.submit();
    }

    private static Browser register(Browser browser, String email) {
        browser.fillIfThere("username", email);
        if (!browser.isReadOnly("email")) {
            browser.fill("email", email);
        }
        return browser.fill("firstName", "New")
                .fill("lastName", "Person")
                .fill("password", TestRealm.PASSWORD)
                .fill("password-confirm", TestRealm.PASSWORD);
    }

    private static Browser signIn(Browser browser) {
        return givePassword(browser.fill("username", WORKER).submit());
    }

    private static Browser givePassword(Browser browser) {
        return browser.fill("password", TestRealm.PASSWORD).submit();
    }

    private String invited(String email) {
        MAIL.serve(realm);
        new Inviter(acme.owner()).invite(email, "AN");
        return MAIL.lastTo(email).link();
    }

    private void switchOff(String clientId) {
        String id = realm.admin()
                .get("/clients?clientId=" + clientId)
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        realm.admin()
                .put("/clients/" + id, Map.of("clientId", clientId, "enabled", false))
                .expect(204);
    }
}
