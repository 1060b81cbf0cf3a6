package io.github.keycloakworkspaces.testsuite.server;

/** The server that all test classes of a run share. */
public final class Servers {

    private Servers() {}

    /** Starts it at the first call. */
    public static KeycloakServer shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        static final KeycloakServer SERVER = start();

        /** System property {@code workspaces.server}: {@code local}, or {@code container} where an engine runs. */
        private static KeycloakServer start() {
            String kind = System.getProperty("workspaces.server", "local");
            return switch (kind) {
                case "local" -> LocalServer.start(Database.ofThisRun());
                case "container" -> ContainerServer.start();
                default -> throw new IllegalArgumentException("Unknown kind of server: " + kind);
            };
        }
    }
}
