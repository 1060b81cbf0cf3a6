package io.github.keycloakworkspaces.testsuite.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.github.keycloakworkspaces.testsuite.server.Browser;
import io.github.keycloakworkspaces.testsuite.server.Program;
import io.github.keycloakworkspaces.testsuite.server.Script;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code examples/node}, as its README starts it, in a browser. */
@Tag("browser")
final class NodeExampleTest {

    private static final Path EXAMPLE = Path.of("../examples/node");

    private static final ExampleRealm EXAMPLE_REALM = ExampleRealm.create();
    private static final TestRealm REALM = EXAMPLE_REALM.realm();
    private static final int PORT = Program.freePort();
    private static final String HOME = "http://localhost:" + PORT + "/";

    private static Program application;

    @BeforeAll
    static void start() throws IOException {
        Path folder = Path.of(System.getProperty("workspaces.target"), "example-node");
        Files.createDirectories(folder);
        for (String file : List.of("app.js", "package.json", "package-lock.json", ".npmrc")) {
            Files.write(folder.resolve(file), Files.readAllBytes(EXAMPLE.resolve(file)));
        }
        Script packages = Script.run(List.of("npm", "ci", "--prefer-offline", "--prefix", folder.toString()), Map.of());
        assertThat(packages.status()).as(packages.said()).isZero();
        application = Program.start(
                folder,
                List.of("node", "app.js"),
                Map.of("REALM", REALM.http().base(), "CLIENT", TestRealm.APP, "PORT", String.valueOf(PORT)));
    }

    @AfterAll
    static void end() {
        application.close();
    }

    @ParameterizedTest
    @CsvSource({
        "owner,     Owner in acme,         true",
        "admin,     Administrator in acme, true",
        "manager,   Manager in acme,       true",
        "reviewer,  Reviewer in acme,      true",
        "annotator, Annotator in acme,     false"
    })
    void everybodySeesTheirRoleAndWhetherTheyMayReview(String person, String heading, boolean mayReview) {
        try (var browser = Browser.wide()) {
            signIn(browser, person + "@acme.example").awaitHeading(heading).screenshot("example-node-" + person);

            assertThat(browser.isEnabled(AriaRole.BUTTON, ExampleRealm.BUTTON)).isEqualTo(mayReview);
            assertThat(browser.barriers()).isEmpty();
        }
    }

    @Test
    void theClaimSaysWhichWorkspacesAndProjectsThereAre() {
        try (var browser = Browser.wide()) {
            signIn(browser, "annotator@acme.example").awaitHeading("Annotator in acme");

            assertThat(browser.text())
                    .contains(
                            "Workspace Radiology & more",
                            "Project " + EXAMPLE_REALM.acme().project("letters") + ", as Reviewer")
                    .doesNotContain("Notes");
        }
    }

    @Test
    void whoWaitsStaysOnKeycloaksPage() {
        try (var browser = Browser.wide()) {
            signIn(browser, "pending@acme.example").await("activation");

            assertThat(browser.address()).startsWith(REALM.http().base());
        }
    }

    @Test
    void whoIsNoMemberIsToldSo() {
        try (var browser = Browser.wide()) {
            signIn(browser, "stranger@mail.example").awaitHeading("You work in no organization");
        }
    }

    @Test
    void aCodeCountsOnce() {
        try (var browser = Browser.wide()) {
            signIn(browser, "owner@acme.example").awaitHeading("Owner in acme");

            browser.open(browser.address()).awaitHeading("That did not work");
            browser.follow("Sign in").awaitHeading("Owner in acme");
        }
    }

    @Test
    void theReadmeShowsWhatMatters() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String block = readme.split("```js\n", -1)[1].split("```", -1)[0];

        assertThat(Files.readString(EXAMPLE.resolve("app.js"))).contains(block);
    }

    private static Browser signIn(Browser browser, String email) {
        return ExampleRealm.signIn(browser, HOME, email);
    }
}
