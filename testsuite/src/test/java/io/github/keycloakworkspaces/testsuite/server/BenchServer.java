package io.github.keycloakworkspaces.testsuite.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A server to measure: with endpoints that do nothing, Keycloak's own AuthZEN and SCIM endpoints, and metrics. */
public final class BenchServer {

    private BenchServer() {}

    /** Starts one on the database of this run. */
    public static KeycloakServer start() {
        Database database = Database.ofThisRun();
        Path target = Path.of(System.getProperty("workspaces.target"));
        List<Path> jars = new ArrayList<>(Distribution.jars());
        jars.add(target.resolveSibling("bench/target/keycloak-workspaces-bench.jar"));
        var distribution = Distribution.built(
                target.resolve("servers/bench-" + database.name()),
                List.of(
                        "build",
                        "--db=" + database.kind(),
                        "--health-enabled=true",
                        "--metrics-enabled=true",
                        "--features=authzen,scim-api"),
                jars);
        return LocalServer.launch(
                        distribution,
                        database,
                        "server.log",
                        List.of("--spi-workspaces-core--default--scim-requests-per-second=1000000"))
                .server();
    }
}
