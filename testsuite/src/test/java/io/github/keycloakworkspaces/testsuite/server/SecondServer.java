package io.github.keycloakworkspaces.testsuite.server;

import java.util.List;
import java.util.stream.Stream;

/** Another server on the database of the shared one, for tests that have to stop it or start it with other options. */
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
