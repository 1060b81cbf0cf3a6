package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the pages do when their buttons are pressed, and how they show somebody's words. Look at the screenshots. */
@Tag("browser")
final class PagesTest {

    private static final String NEW = "new.person@mail.example";
    private static final String HOSTILE = "<script>document.title='ran'</script> & \"Co\" {0} ${x} 'x'";

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", organization -> organization.owner("owner"))
            .organization("globex", organization -> organization.owner("owner").annotator("worker"))
            .create();
    private final TestOrganization acme = realm.organization("acme");

    @Test
    void checkingAgainGoesOnAfterActivation() {
        try (var browser = Browser.wide()) {
            assertThat(register(browser).submit().text())
                    .containsIgnoringCase("waiting for activation")
                    .doesNotContain("Still waiting");
            assertThat(browser.submit().text()).containsPattern("Still waiting, checked \\d");

            acme.give(NEW, "AN");

            assertThat(browser.submitAndReturn()).isEqualTo(TestRealm.REDIRECT);
        }
    }

    @Test
    void anotherAccountCanSignIn() {
        try (var browser = Browser.wide()) {
            register(browser).submit();

            browser.follow("Use another account");

            assertThat(browser.has("username")).isTrue();
        }
    }

    @Test
    void somebodyWithAnAccountMayDecline() {
        try (var browser = Browser.wide()) {
            signInFromTheLink(browser).screenshot("join");
            assertThat(browser.text()).contains("Acme");

            assertThat(browser.pressAndReturn("skip")).isEqualTo(TestRealm.REDIRECT);
        }
        assertThat(acme.members()).hasSize(1);
    }

    @Test
    void everyWindowSaysWhatItIsFor() {
        try (var browser = Browser.wide()) {
            assertThat(browser.open(acme.link() + "x").title()).isEqualTo("This link doesn't work");
            assertThat(register(browser).title()).isEqualTo("Join Acme");
            assertThat(browser.submit().title()).isEqualTo("Waiting for activation");
        }
        try (var browser = Browser.wide()) {
            assertThat(signInFromTheLink(browser).title()).isEqualTo("Join Acme?");
        }
    }

    @Test
    void aWrongLinkLeadsOnToTheSignInPage() {
        try (var browser = Browser.wide()) {
            browser.open(acme.link() + "x").screenshot("wrong-link");

            browser.follow("Go to the sign-in page");

            browser.awaitField("username");
        }
    }

    @Test
    void namesAreShownAsTheyAre() {
        acme.rename(HOSTILE);
        try (var browser = Browser.wide()) {
            register(browser).screenshot("hostile-sign-up");
            assertThat(browser.text()).contains("& \"Co\" {0} ${x} 'x'");
            assertThat(browser.title()).isNotEqualTo("ran");

            browser.submit().screenshot("hostile-waiting");
            assertThat(browser.text()).contains(HOSTILE);
            assertThat(browser.title()).isNotEqualTo("ran");
        }
    }

    private Browser register(Browser browser) {
        return browser.open(intoTheApp())
                .fillIfThere("username", NEW)
                .fill("email", NEW)
                .fill("firstName", "New")
                .fill("lastName", "Person")
                .fill("password", TestRealm.PASSWORD)
                .fill("password-confirm", TestRealm.PASSWORD);
    }

    private Browser signInFromTheLink(Browser browser) {
        return browser.open(intoTheApp())
                .follow("Have an account? Sign in to join")
                .enter("worker@globex.example")
                .submit();
    }

    private String intoTheApp() {
        var client = Map.of("client_id", TestRealm.APP, "redirect_uri", TestRealm.REDIRECT);
        return acme.link() + "&" + Http.encode(client);
    }
}
