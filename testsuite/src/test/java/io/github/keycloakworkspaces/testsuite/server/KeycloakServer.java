package io.github.keycloakworkspaces.testsuite.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The real, unmodified server with our JARs, in a process of its own that ends with this one. */
public final class KeycloakServer {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private final Database database;
    private final Process process;
    private final Path log;
    private final Http http;
    private final Http management;

    private KeycloakServer(Database database, Process process, Path log, int port, int managementPort) {
        this.database = database;
        this.process = process;
        this.log = log;
        this.http = Http.at("http://localhost:" + port);
        this.management = Http.at("http://localhost:" + managementPort);
    }

    static KeycloakServer start(Database database) {
        Path home = Path.of(System.getProperty("workspaces.target"), "servers", database.name());
        var distribution = Distribution.built(
                home, List.of("build", "--db=" + database.kind(), "--cache=local", "--health-enabled=true"));
        int port = freePort();
        int managementPort = freePort();
        Path log = home.resolve("server.log");
        ProcessBuilder command = distribution.command(arguments(database, port, managementPort), log);
        command.environment()
                .putAll(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"));
        var server = new KeycloakServer(database, Processes.start(command), log, port, managementPort);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop-keycloak"));
        server.awaitReady();
        return server;
    }

    public Database database() {
        return database;
    }

    /** Everything that the server offers to the world. */
    public Http http() {
        return http;
    }

    public String url() {
        return http.base();
    }

    /** What it offers to those who run it. */
    public Http management() {
        return management;
    }

    /** As the server's administrator, from {@code /admin} on. */
    public Http admin() {
        var fields =
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "admin");
        Response tokens = http.form("/realms/master/protocol/openid-connect/token", fields)
                .expect(200);
        return http.below("/admin").bearer(tokens.json().path("access_token").asText());
    }

    private void stop() {
        Processes.end(process);
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
            return management.get("/health/ready").status() == 200;
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

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
