package io.github.keycloakworkspaces.testsuite.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real HAProxy in front of two nodes, with the configuration that {@code docker-compose.yml} gives it. */
public final class Haproxy implements AutoCloseable {

    private static final List<String> PLACES = List.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy");

    private final Cluster cluster;
    private final Program program;
    private final String url;

    private Haproxy(Cluster cluster, Program program, String url) {
        this.cluster = cluster;
        this.program = program;
        this.url = url;
    }

    /** Where the nodes are is told anew each time: a node that was started again has other ports. */
    public static Haproxy before(Cluster cluster) {
        int port = Ports.free();
        try {
            String configuration = Files.readString(Path.of("../docker/proxy.cfg"))
                    .replace("default-server port 9000\n", "\n")
                    .replace("bind :8080\n", "bind 127.0.0.1:" + port + "\n");
            for (int number : List.of(1, 2)) {
                KeycloakServer node = cluster.node(number).server();
                configuration = configuration.replace(
                        "keycloak-" + number + ":8080",
                        "127.0.0.1:" + portOf(node.http()) + " port " + portOf(node.management()));
            }
            Path file = Path.of(System.getProperty("workspaces.target"), "haproxy-" + port + ".cfg");
            Files.writeString(file, configuration);
            var program =
                    Program.start(port, List.of(haproxy(), "-db", "-f", file.toString()), Map.of("PROXY_TLS", "off"));
            return new Haproxy(cluster, program, "http://127.0.0.1:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int portOf(Http http) {
        return URI.create(http.base()).getPort();
    }

    private static String haproxy() {
        return PLACES.stream()
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("haproxy is missing: apt-get install haproxy"));
    }

    /** The same requests, through this proxy. */
    public Http through(Http atTheDoor) {
        return atTheDoor.moved(cluster.server().url(), url);
    }

    @Override
    public void close() {
        program.close();
    }
}
