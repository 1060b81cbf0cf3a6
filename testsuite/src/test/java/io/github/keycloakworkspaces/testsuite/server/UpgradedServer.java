package io.github.keycloakworkspaces.testsuite.server;

/** A server that was started with a database of a released version, which it had to bring up to date. */
public final class UpgradedServer {

    private UpgradedServer() {}

    /** It ends with this process. */
    public static KeycloakServer from(String version) {
        return LocalServer.launch(Database.ofRelease(version), "upgraded-server.log")
                .server();
    }
}
