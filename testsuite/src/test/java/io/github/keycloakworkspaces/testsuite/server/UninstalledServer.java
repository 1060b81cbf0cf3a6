package io.github.keycloakworkspaces.testsuite.server;

import java.util.List;

/** A database of its own, first with a server that has our JARs, then with one from which they were taken away. */
public final class UninstalledServer implements AutoCloseable {

    private final Database database = Servers.shared().database().another();
    private LocalServer local = LocalServer.launch(
            LocalServer.distribution(Servers.shared().database()), database, "installed-server.log", LocalServer.MAILS);

    /** The one that runs at present. */
    public KeycloakServer server() {
        return local.server();
    }

    /** Stops the server, and starts Keycloak as it is shipped. */
    public KeycloakServer takeJarsAway() {
        local.stop();
        local = LocalServer.launch(LocalServer.plain(database), database, "uninstalled-server.log", List.of());
        return local.server();
    }

    @Override
    public void close() {
        local.stop();
    }
}
