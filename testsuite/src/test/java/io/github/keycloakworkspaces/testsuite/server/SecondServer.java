package io.github.keycloakworkspaces.testsuite.server;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Another server on the database of the shared one, for tests that have to stop it or need another build of it. */
public final class SecondServer implements AutoCloseable {

    private final LocalServer local;

    private SecondServer(LocalServer local) {
        this.local = local;
    }

    /** With options of {@code kc.sh start}, beside those that every server of the tests has. */
    public static SecondServer start(String... options) {
        List<String> all =
                Stream.concat(LocalServer.MAILS.stream(), Stream.of(options)).toList();
        return new SecondServer(LocalServer.launch(Servers.shared().database(), "second-server.log", all));
    }

    /** With those features of Keycloak that some test needs and that are off by default: one build for all of them. */
    public static SecondServer withFeatures() {
        Database database = Servers.shared().database();
        Path home = Path.of(System.getProperty("workspaces.target"), "servers", database.name() + "-features");
        var build = List.of(
                "build", "--db=" + database.kind(), "--health-enabled=true", "--features=authzen,transient-users");
        return new SecondServer(
                LocalServer.launch(Distribution.built(home, build), database, "second-server.log", LocalServer.MAILS));
    }

    /** Below a path, as behind a proxy that serves other things as well. */
    public static SecondServer below(String path) {
        Database database = Servers.shared().database();
        Path home = Path.of(System.getProperty("workspaces.target"), "servers", database.name() + "-below");
        var build = List.of(
                "build",
                "--db=" + database.kind(),
                "--cache=local",
                "--health-enabled=true",
                "--http-relative-path=" + path);
        return new SecondServer(LocalServer.launch(
                Distribution.built(home, build), database, "second-server.log", LocalServer.MAILS, path));
    }

    public KeycloakServer server() {
        return local.server();
    }

    /** {@code /realms/{realm}} of a realm that the shared server knows, too. */
    public Http realm(TestRealm realm) {
        return local.server().http().below("/realms/" + realm.name());
    }

    /** What it offers to those who run it. */
    public Http management() {
        return local.server().management();
    }

    /** Stops it as an operator does, and waits until it has ended. */
    @Override
    public void close() {
        local.stop();
    }
}
