package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What invited people see, in the mail and on the pages. Look at the screenshots. */
@Tag("browser")
final class InvitedPagesTest {

    private static final MailServer MAIL = MailServer.start();
    private static final TestRealm REALM = TestRealm.draft()
            .organization("acme", organization -> organization.owner("owner"))
            .person("somebody@mail.example")
            .person("wrong@mail.example")
            .create();

    private final TestOrganization acme = REALM.organization("acme");
    private final Inviter owner = new Inviter(acme.owner());

    InvitedPagesTest() {
        MAIL.serve(REALM);
    }

    @Test
    void theMail() {
        invited("reader@mail.example");
        try (var browser = Browser.wide()) {
            browser.show(MAIL.lastTo("reader@mail.example").html()).screenshot("invitation-mail");
            assertThat(browser.text()).contains("You are invited", "Acme", "Owner Example", "Annotator");
        }
        try (var browser = Browser.narrow()) {
            browser.show(MAIL.lastTo("reader@mail.example").html()).screenshot("invitation-mail-telephone");
            assertThat(browser.isWiderThanItsWindow()).isFalse();
        }
    }

    @Test
    void theAddressIsShownAndCanNotBeChanged() {
        try (var browser = Browser.wide()) {
            browser.open(invited("fixed@mail.example"));
            assertThat(browser.isReadOnly("email")).isTrue();
            fill(browser, "fixed@mail.example").screenshot("invited-sign-up");
            assertThat(browser.contentOf("email")).isEqualTo("fixed@mail.example");

            assertThat(browser.submitAndReturn()).isEqualTo(TestRealm.REDIRECT);
        }
        assertThat(acme.member("fixed@mail.example").path("role").asText()).isEqualTo("AN");
    }

    @Test
    void theAddressStaysWhenTheFormComesBack() {
        try (var browser = Browser.narrow()) {
            browser.open(invited("twice@mail.example"));
            fill(browser, "twice@mail.example").fill("firstName", "").submit().screenshot("invited-sign-up-again");
            assertThat(browser.isReadOnly("email")).isTrue();

            fill(browser, "twice@mail.example");
            assertThat(browser.submitAndReturn()).isEqualTo(TestRealm.REDIRECT);
        }
    }

    @Test
    void everyThemeShowsTheAddress() {
        REALM.change("loginTheme", "base");
        try (var browser = Browser.wide()) {
            browser.open(invited("base@mail.example")).screenshot("invited-sign-up-base");
            assertThat(browser.isReadOnly("email")).isTrue();
            assertThat(browser.contentOf("email")).isEqualTo("base@mail.example");
        } finally {
            REALM.change("loginTheme", "workspaces");
        }
    }

    @Test
    void whoHasAnAccountIsAskedWithTheRole() {
        try (var browser = Browser.wide()) {
            browser.open(invited("somebody@mail.example")).screenshot("invited-sign-in");
            browser.enterPassword().submit().screenshot("invited-join");
            assertThat(browser.text()).contains("Acme", "Annotator");

            assertThat(browser.pressAndReturn("join")).isEqualTo(TestRealm.REDIRECT);
        }
    }

    @Test
    void whoIsSignedInWithAnotherAccountIsToldSo() {
        try (var browser = Browser.wide()) {
            browser.open(SignUpForm.signInAddress(REALM))
                    .enter("wrong@mail.example")
                    .submitAndReturn();

            browser.open(invited("somebody@mail.example")).screenshot("invited-other-account");
            assertThat(browser.text()).contains("another account", "wrong@mail.example");
            browser.follow("Use another account");
            assertThat(browser.has("password") || browser.has("username")).isTrue();
        }
    }

    private static Browser fill(Browser browser, String username) {
        return browser.fillIfThere("username", username)
                .fill("firstName", "New")
                .fill("lastName", "Person")
                .fill("password", TestRealm.PASSWORD)
                .fill("password-confirm", TestRealm.PASSWORD);
    }

    private String invited(String email) {
        owner.invite(email, "AN");
        var client = Map.of("client_id", TestRealm.APP, "redirect_uri", TestRealm.REDIRECT);
        return MAIL.lastTo(email).link() + "&" + Http.encode(client);
    }
}
