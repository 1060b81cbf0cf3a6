package io.github.keycloakworkspaces.testsuite.server;

/** A server that was started with a database of a released version, which it had to bring up to date. */
public final class UpgradedServer implements AutoCloseable {

    private final LocalServer local;

    private UpgradedServer(LocalServer local) {
        this.local = local;
    }

    public static UpgradedServer from(String version) {
        return new UpgradedServer(LocalServer.launch(Database.ofRelease(version), "upgraded-server.log"));
    }

    public KeycloakServer server() {
        return local.server();
    }

    @Override
    public void close() {
        local.stop();
    }
}
