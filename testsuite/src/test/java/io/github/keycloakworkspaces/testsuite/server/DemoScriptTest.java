package io.github.keycloakworkspaces.testsuite.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./demo} does before and when it calls the server: the server here only writes down how it was called. */
@Tag("once")
final class DemoScriptTest {

    private static final String VERSION = System.getProperty("workspaces.version");

    @TempDir
    Path home;

    @TempDir
    Path tools;

    @BeforeEach
    void prepare() throws IOException {
        program(tools.resolve("mvn"), "exit 0");
        program(tools.resolve("npm"), "exit 0");
        Path server = home.resolve("keycloak-" + VERSION);
        Files.createDirectories(server.resolve("providers"));
        program(server.resolve("bin/kc.sh"), "echo \"$@\" >>" + home.resolve("calls"), "[ \"$1\" = build ]");
        Files.createFile(server.resolve(".complete"));
    }

    @Test
    void theServerListensForNoOtherNode() throws IOException {
        start();

        List<String> calls = Files.readAllLines(home.resolve("calls"));
        assertThat(calls.get(0)).startsWith("build ").doesNotContain("--cache");
        assertThat(calls.get(1)).startsWith("start ").contains("--cache=local", "--http-host=127.0.0.1");
    }

    @Test
    void aNewerServerGoesOnWithTheDataOfTheLastOlderOne() throws IOException {
        data("26.0.9", "oldest");
        data("26.7.3", "older");
        data("99.0.0", "newer");

        assertThat(start()).contains("Taking over the data of Keycloak 26.7.3");

        assertThat(database(VERSION)).hasContent("older");
        assertThat(home.resolve("keycloak-" + VERSION + "/data/imported")).hasContent("older");
        assertThat(home.resolve("keycloak-26.7.3/data")).doesNotExist();
        assertThat(database("26.0.9")).hasContent("oldest");
        assertThat(database("99.0.0")).hasContent("newer");
    }

    @Test
    void aServerWithDataKeepsIt() throws IOException {
        data("26.7.3", "older");
        data(VERSION, "own");

        assertThat(start()).doesNotContain("Taking over");

        assertThat(database(VERSION)).hasContent("own");
        assertThat(database("26.7.3")).hasContent("older");
    }

    @Test
    void withoutAnythingOlderThereIsNothingToTakeOver() throws IOException {
        data("99.0.0", "newer");

        assertThat(start()).doesNotContain("Taking over").contains("Starting Keycloak");

        assertThat(database("99.0.0")).hasContent("newer");
    }

    private String start() {
        Map<String, String> environment =
                Map.of("DEMO_HOME", home.toString(), "PATH", tools + ":" + System.getenv("PATH"));
        return Script.run(List.of("../demo", "--port", String.valueOf(Ports.free())), environment)
                .said();
    }

    private void data(String version, String content) throws IOException {
        Files.createDirectories(database(version).getParent());
        Files.writeString(database(version), content);
        Files.writeString(home.resolve("keycloak-" + version + "/data/imported"), content);
    }

    private Path database(String version) {
        return home.resolve("keycloak-" + version + "/data/h2/keycloakdb.mv.db");
    }

    private static void program(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
