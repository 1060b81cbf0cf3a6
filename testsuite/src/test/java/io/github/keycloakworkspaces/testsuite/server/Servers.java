package io.github.keycloakworkspaces.testsuite.server;

/** The server that all test classes of a run share. */
public final class Servers {

    private Servers() {}

    /** Starts it at the first call. */
    public static KeycloakServer shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        static final KeycloakServer SERVER = KeycloakServer.start(Database.ofThisRun());
    }
}
