package io.github.keycloakworkspaces.testsuite.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The distribution from Maven Central, in a process of its own that ends with this one. */
final class LocalServer {

    private static final Duration START_LIMIT = Duration.ofMinutes(8);

    private final Process process;
    private final Path log;
    private final KeycloakServer server;

    private LocalServer(Process process, Path log, KeycloakServer server) {
        this.process = process;
        this.log = log;
        this.server = server;
    }

    /** The one that many classes share. */
    static KeycloakServer start(Database database) {
        return launch(distribution(database), Distribution::longCommand, database, "server.log", MAILS, "").server;
    }

    /** Below a path, and with features that are off by default. */
    static KeycloakServer ofOtherBuild(Database database, String path) {
        Distribution distribution = built(
                database,
                database.name() + "-other",
                Distribution.jars(),
                "--http-relative-path=" + path,
                "--features=authzen,transient-users");
        return launch(distribution, database, "other-build.log", MAILS, path).server;
    }

    /** Tests send the same address several mails, and wait until one has failed. */
    static final List<String> MAILS = List.of(
            "--spi-workspaces-core--default--invitation-pause-seconds=0",
            "--spi-workspaces-core--default--activation-mail-delay-seconds=0",
            "--spi-workspaces-core--default--mail-attempts=3",
            "--spi-workspaces-core--default--mail-first-pause-seconds=1");

    /** One for a class or a test, as all below. */
    static LocalServer launch(Database database, String logName) {
        return launch(database, logName, MAILS);
    }

    /** @param options for {@code kc.sh start}, beside those that every server of the tests has */
    static LocalServer launch(Database database, String logName, List<String> options) {
        return launch(distribution(database), database, logName, options);
    }

    /** The server with our JARs, whose statements can be counted. */
    static Distribution distribution(Database database) {
        List<Path> jars = new ArrayList<>(Distribution.jars());
        jars.add(Path.of(System.getProperty("workspaces.driver")));
        return built(database, database.name(), jars, "--db-driver=" + CountingDriver.class.getName());
    }

    /** The server as Keycloak ships it. */
    static Distribution plain(Database database) {
        return distribution(database, database.name() + "-plain", List.of());
    }

    /** The server with these JARs, kept under that name. */
    static Distribution distribution(Database database, String name, List<Path> jars) {
        return built(database, name, jars);
    }

    private static Distribution built(Database database, String name, List<Path> jars, String... options) {
        List<String> build = new ArrayList<>(List.of("build", "--db=" + database.kind(), "--health-enabled=true"));
        build.addAll(List.of(options));
        return Distribution.built(Path.of(System.getProperty("workspaces.target"), "servers", name), build, jars);
    }

    static LocalServer launch(Distribution distribution, Database database, String logName, List<String> options) {
        return launch(distribution, database, logName, options, "");
    }

    /** @param path below which it was built to answer */
    static LocalServer launch(
            Distribution distribution, Database database, String logName, List<String> options, String path) {
        return launch(distribution, Distribution::command, database, logName, options, path);
    }

    private static LocalServer launch(
            Distribution distribution,
            Command start,
            Database database,
            String logName,
            List<String> options,
            String path) {
        int port = Ports.free();
        int managementPort = Ports.free();
        Path log = distribution.log(logName);
        List<String> arguments = new ArrayList<>(arguments(database, port, managementPort));
        arguments.addAll(options);
        if (options.stream().noneMatch(option -> option.startsWith("--cache="))) {
            // A server by itself listens for no other; kc.sh build ignores this option.
            arguments.add("--cache=local");
        }
        ProcessBuilder command = start.of(distribution, arguments, log);
        command.environment()
                .putAll(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"));
        String url = "http://localhost:" + port + path;
        command.environment().put(CountingDriver.FILE, Statements.file(url).toString());
        var server = new KeycloakServer(database, url, "http://localhost:" + managementPort + path);
        var local = new LocalServer(Processes.start(command), log, server);
        Runtime.getRuntime().addShutdownHook(new Thread(local::stop, "stop-keycloak"));
        local.awaitReady();
        return local;
    }

    /** Which JVM a server gets. */
    private interface Command {
        ProcessBuilder of(Distribution distribution, List<String> arguments, Path log);
    }

    KeycloakServer server() {
        return server;
    }

    void stop() {
        Processes.end(process);
    }

    /** Ends it as a power cut does. */
    void kill() {
        Processes.kill(process);
    }

    private void awaitReady() {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!isReady()) {
            boolean ended = Processes.ended(process, 250);
            if (ended || Instant.now().isAfter(limit)) {
                stop();
                throw new IllegalStateException("Keycloak does not start. The end of " + log + ":\n" + logTail());
            }
        }
    }

    private boolean isReady() {
        try {
            return server.management().get("/health/ready").status() == 200;
        } catch (UncheckedIOException notListeningYet) {
            return false;
        }
    }

    private String logTail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 80), lines.size()));
        } catch (IOException e) {
            return "(not readable: " + e + ")";
        }
    }

    private static List<String> arguments(Database database, int port, int managementPort) {
        return List.of(
                "start",
                "--optimized",
                "--db-url=" + database.url(),
                "--db-username=" + database.user(),
                "--db-password=" + database.password(),
                "--hostname-strict=false",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + managementPort);
    }
}
