package io.github.keycloakworkspaces.testsuite.server;

import java.nio.file.Path;
import java.util.List;

/** Another server on the database of the shared one, for tests that have to stop it or need another build of it. */
public final class SecondServer implements AutoCloseable {

    private final LocalServer local;

    private SecondServer(LocalServer local) {
        this.local = local;
    }

    public static SecondServer start() {
        return new SecondServer(LocalServer.launch(Servers.shared().database(), "second-server.log"));
    }

    /** With options of {@code kc.sh start} that the shared one doesn't have. */
    public static SecondServer started(List<String> options) {
        return new SecondServer(LocalServer.launch(Servers.shared().database(), "second-server.log", options));
    }

    /** With features of Keycloak that are off by default, such as {@code authzen}. */
    public static SecondServer with(String features) {
        Database database = Servers.shared().database();
        Path home = Path.of(System.getProperty("workspaces.target"), "servers", database.name() + "-" + features);
        var build = List.of(
                "build", "--db=" + database.kind(), "--cache=local", "--health-enabled=true", "--features=" + features);
        return new SecondServer(
                LocalServer.launch(Distribution.built(home, build), database, "second-server.log", List.of()));
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
