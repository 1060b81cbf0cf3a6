package io.github.keycloakworkspaces.testsuite.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One's own tokens for scripts, in the console. */
@Tag("browser")
final class TokensWalkTest {

    private final TestRealm realm = TestRealm.acme();
    private final TestOrganization acme = realm.organization("acme");

    @ParameterizedTest
    @ValueSource(strings = {"owner", "annotator"})
    void aTokenIsMadeShownOnceUsedAndRevoked(String person) {
        try (var browser = Browser.wide()) {
            ConsoleVisit visit = ConsoleVisit.signIn(realm, browser, person, "acme/projects");
            browser.awaitHeading("Projects")
                    .click(AriaRole.BUTTON, name(person) + ": account and settings")
                    .click(AriaRole.MENUITEM, "Personal tokens")
                    .awaitHeading("No tokens")
                    .click(AriaRole.BUTTON, "Create token")
                    .awaitHeading("Create token")
                    .typeInDialog("Name", "nightly")
                    .typeInto(AriaRole.SPINBUTTON, "Days that it holds", "30")
                    .click(AriaRole.BUTTON, "Create")
                    .await("Copy it now: it is shown this once.")
                    .await(AriaRole.BUTTON, "Revoke the token nightly")
                    .screenshot("console-tokens-made-" + person);
            String token = browser.valueOf("Token");
            assertThat(asked(token)).isEqualTo(200);

            visit.open("acme/tokens");
            browser.await(AriaRole.BUTTON, "Revoke the token nightly");
            assertThat(browser.has(AriaRole.TEXTBOX, "Token")).isFalse();
            assertThat(browser.text()).contains(token.substring(0, 10)).doesNotContain(token);

            browser.click(AriaRole.BUTTON, "Revoke the token nightly")
                    .awaitHeading("Revoke the token?")
                    .await("Scripts that use “nightly” get no further answer.")
                    .clickLast(AriaRole.BUTTON, "Revoke")
                    .awaitHeading("No tokens");
            assertThat(asked(token)).isEqualTo(401);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void whatTheOrganizationDoesNotAllowIsSaidInWords() {
        acme.owner()
                .api()
                .post("/jwt/settings", Map.of("api_token_ttl_days", 7))
                .expect(201);
        try (var browser = Browser.wide()) {
            ConsoleVisit.signIn(realm, browser, "manager", "acme/tokens");
            browser.click(AriaRole.BUTTON, "Create token")
                    .typeInDialog("Name", "yearly")
                    .typeInto(AriaRole.SPINBUTTON, "Days that it holds", "365")
                    .click(AriaRole.BUTTON, "Create")
                    .await("The organization allows fewer days.");
        }
    }

    private int asked(String token) {
        return realm.base()
                .below("/api")
                .with("Authorization", "Token " + token)
                .get("/projects/")
                .status();
    }

    private static String name(String person) {
        return Character.toUpperCase(person.charAt(0)) + person.substring(1) + " Example";
    }
}
