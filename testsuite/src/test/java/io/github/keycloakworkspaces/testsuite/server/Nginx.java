package io.github.keycloakworkspaces.testsuite.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real nginx with the configuration of an example, at ports of its own. */
public final class Nginx implements AutoCloseable {

    private static final List<String> PLACES = List.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx");

    private final Program program;
    private final Http http;

    private Nginx(Program program, Http http) {
        this.program = program;
        this.http = http;
    }

    /**
     * Starts one as the example's own words say, where the door asks the realm of a test in place of the demo.
     *
     * @param example the folder with {@code nginx.conf} and {@code site}
     */
    public static Nginx start(Path example, TestRealm realm, String client) {
        int door = Ports.free();
        int application = Ports.free();
        try {
            Path folder = Path.of(System.getProperty("workspaces.target"), "nginx-" + door);
            Files.createDirectories(folder.resolve("run"));
            copy(example.resolve("site"), folder.resolve("site"));
            String configuration = Files.readString(example.resolve("nginx.conf"))
                    .replace(
                            "http://localhost:8080/realms/labeling/",
                            realm.http().base() + "/")
                    .replace("forward/labeling-app", "forward/" + client)
                    .replace("127.0.0.1:8090", "127.0.0.1:" + door)
                    .replace("127.0.0.1:8091", "127.0.0.1:" + application);
            Files.writeString(folder.resolve("nginx.conf"), configuration);
            return new Nginx(Program.start(door, command(folder), Map.of()), Http.at("http://127.0.0.1:" + door));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path folder) {
        String nginx = PLACES.stream()
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nginx is missing: apt-get install nginx-light"));
        String directives = "daemon off; user " + System.getProperty("user.name") + ";";
        return List.of(
                nginx, "-e", "stderr", "-p", folder.toAbsolutePath().toString(), "-c", "nginx.conf", "-g", directives);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** The door, as nobody. */
    public Http http() {
        return http;
    }

    @Override
    public void close() {
        program.close();
    }
}
