package io.github.keycloakworkspaces.testsuite.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command on a page is run by something, or its page says that it isn't. */
@Tag("once")
final class CommandsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern HEADING_OR_BLOCK = Pattern.compile("(?ms)^#+ +([^\n]+)$|^ *```(\\w*)$.*?^ *```$");
    private static final Set<String> SHELL = Set.of("bash", "sh");

    /** Who runs it, and what of it stands there. */
    private record Runner(String file, String words) {}

    private static final Runner NOBODY = new Runner("docs/kubernetes.md", "need a cluster and are run by no test");
    private static final Runner NOBODY_EITHER =
            new Runner("docs/operations.md", "takes two installations, and is run by no test here");
    private static final String DEMO = ".ci/demo-check";

    private static final Map<String, Runner> RUNNERS = Map.ofEntries(
            Map.entry("README.md: An application in twenty lines", test("examples/NodeExampleTest", "\"npm\", \"ci\"")),
            Map.entry("README.md: Run the demo", new Runner(DEMO, "./demo --port")),
            Map.entry("README.md: Run it in containers", new Runner(".ci/compose-check", "docker/demo.env")),
            Map.entry("README.md: Test", new Runner(".ci/run", "mvn -B verify")),
            Map.entry("README.md: Try it with curl", new Runner(DEMO, "Try it with curl")),
            Map.entry("README.md: Install it in your own Keycloak", new Runner(DEMO, "Install it")),
            Map.entry("docs/README.md: You run Keycloak", new Runner(DEMO, "You run Keycloak")),
            Map.entry("docs/README.md: You write an application", new Runner(DEMO, "You write an application")),
            Map.entry("docs/README.md: You want to change it", new Runner(".ci/run", "mvn -B verify")),
            Map.entry("docs/api.md: Keycloak authorization services", new Runner(DEMO, "Keycloak authorization")),
            Map.entry("docs/automation.md: curl", test("transfer/AutomationTest", "\"curl\"")),
            Map.entry("docs/forward-auth.md: Routes", new Runner(DEMO, "docs/forward-auth.md 'Routes'")),
            Map.entry("docs/kubernetes.md: The image", NOBODY),
            Map.entry("docs/kubernetes.md: Secrets", NOBODY),
            Map.entry("docs/kubernetes.md: With the Keycloak Operator", NOBODY),
            Map.entry("docs/kubernetes.md: With Helm", NOBODY),
            Map.entry("docs/operations.md: In containers", new Runner(".ci/compose-check", "docker-compose.yml")),
            Map.entry("docs/operations.md: Update", NOBODY_EITHER),
            Map.entry("docs/operations.md: Uninstalling", new Runner(DEMO, "Uninstalling")),
            Map.entry("docs/tokens.md: Personal tokens", new Runner(DEMO, "Personal tokens")));

    @Test
    void everyBlockHasSomebodyWhoRunsIt() throws IOException {
        var blocks = new TreeSet<String>();
        for (Path page : pages()) {
            String heading = "";
            for (MatchResult found : HEADING_OR_BLOCK
                    .matcher(Files.readString(ROOT.resolve(page)))
                    .results()
                    .toList()) {
                if (found.group(1) != null) {
                    heading = found.group(1);
                } else if (SHELL.contains(found.group(2))) {
                    blocks.add(page + ": " + heading);
                }
            }
        }

        assertThat(RUNNERS.keySet()).containsAll(blocks);
    }

    @ParameterizedTest
    @MethodSource("runners")
    void whoRunsItKnowsIt(Runner runner) throws IOException {
        assertThat(Files.readString(ROOT.resolve(runner.file()))).contains(runner.words());
    }

    static Stream<Runner> runners() {
        return RUNNERS.values().stream().distinct();
    }

    /** Examples and clients are started by tests of their own, as their pages say. */
    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .map(ROOT::relativize)
                    .toList();
        }
    }

    private static Runner test(String name, String words) {
        return new Runner("testsuite/src/test/java/io/github/keycloakworkspaces/testsuite/" + name + ".java", words);
    }
}
