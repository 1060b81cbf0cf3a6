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

/** {@code examples/spring-boot}, built and started as its README says, in a browser. */
@Tag("browser")
final class SpringBootExampleTest {

    private static final Path EXAMPLE = Path.of("../examples/spring-boot");
    private static final Path PAGE = EXAMPLE.resolve("src/main/java/io/github/keycloakworkspaces/example/Page.java");

    private static final ExampleRealm EXAMPLE_REALM = ExampleRealm.create();
    private static final TestRealm REALM = EXAMPLE_REALM.realm();
    private static final int PORT = Program.freePort();
    private static final String HOME = "http://localhost:" + PORT + "/";

    private static Program application;

    @BeforeAll
    static void start() {
        REALM.clientAttributes(
                TestRealm.APP,
                Map.of("pkce.code.challenge.method", "S256", "post.logout.redirect.uris", "+")); // as in the demo
        Script built = Script.run(
                List.of(
                        Path.of(System.getProperty("workspaces.maven"), "bin", "mvn")
                                .toString(),
                        "-B",
                        "-q",
                        "-ntp",
                        "-Dmaven.repo.local=" + System.getProperty("workspaces.repository"),
                        "-f",
                        EXAMPLE.toString(),
                        "package"),
                Map.of());
        assertThat(built.status()).as(built.said()).isZero();
        application = Program.start(
                PORT,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        EXAMPLE.resolve("target/labels.jar").toString()),
                Map.of("REALM", REALM.http().base(), "CLIENT", TestRealm.APP, "PORT", String.valueOf(PORT)));
    }

    @AfterAll
    static void end() {
        application.close();
    }

    @ParameterizedTest
    @CsvSource({
        "owner,     Owner in acme,         Permitted: organization_reach",
        "admin,     Administrator in acme, Permitted: organization_reach",
        "manager,   Manager in acme,       Permitted: workspace_member",
        "reviewer,  Reviewer in acme,      Permitted: project_member",
        "annotator, Annotator in acme,     Denied: no_permission"
    })
    void everybodySeesWhoTheyAreAndWhatIsDecidedAboutTheButton(String person, String heading, String decision) {
        String email = person + "@acme.example";
        try (var browser = Browser.wide()) {
            signIn(browser, email).awaitHeading(heading);
            assertThat(browser.text())
                    .containsIgnoringCase("Signed in as " + person + " Example")
                    .doesNotContain("Permitted", "Denied");

            browser.click(AriaRole.BUTTON, ExampleRealm.BUTTON)
                    .await(decision)
                    .screenshot("example-spring-boot-" + person);
            assertThat(browser.text()).contains(heading);
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
    void whoSignsOutIsSignedOutOfKeycloakToo() {
        try (var browser = Browser.wide()) {
            signIn(browser, "owner@acme.example").awaitHeading("Owner in acme");

            browser.click(AriaRole.BUTTON, "Sign out").awaitField("username");
            assertThat(browser.address()).startsWith(REALM.http().base());
            signIn(browser, "reviewer@acme.example").awaitHeading("Reviewer in acme");
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

            assertThat(browser.has(AriaRole.BUTTON, ExampleRealm.BUTTON)).isFalse();
        }
    }

    @Test
    void whatIsNotThereDidNotWork() {
        try (var browser = Browser.wide()) {
            signIn(browser, "owner@acme.example").awaitHeading("Owner in acme");

            browser.open(HOME + "nothing").awaitHeading("That did not work");
            browser.follow("Sign in").awaitHeading("Owner in acme");
        }
    }

    @Test
    void theReadmeShowsWhatMatters() throws IOException {
        String readme = Files.readString(EXAMPLE.resolve("README.md"));
        String block = readme.split("```java\n", -1)[1].split("```", -1)[0];

        assertThat(Files.readString(PAGE)).contains(block.stripTrailing().indent(4));
    }

    private static Browser signIn(Browser browser, String email) {
        return ExampleRealm.signIn(browser, HOME, email);
    }
}
