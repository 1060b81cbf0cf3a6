package io.github.keycloakworkspaces.testsuite.server;

/** The servers that all test classes of a process share. */
public final class Servers {

    private Servers() {}

    /** Starts it at the first call. */
    public static KeycloakServer shared() {
        return Shared.SERVER;
    }

    /** Where {@link #ofOtherBuild} answers, as behind a proxy that serves other things as well. */
    public static final String OTHER_PATH = "/sso";

    /**
     * Another one on the database of the shared one: below {@link #OTHER_PATH}, and with those features of Keycloak that
     * some test needs and that are off by default. Starts it at the first call.
     */
    public static KeycloakServer ofOtherBuild() {
        return OtherBuild.SERVER;
    }

    /** System property {@code workspaces.server}: {@code local}, or {@code container} where an engine runs. */
    private static String kind() {
        return System.getProperty("workspaces.server", "local");
    }

    /** Whether the shared server has a machine of its own, from which {@code localhost} isn't here. */
    static boolean inContainer() {
        return kind().equals("container");
    }

    private static final class OtherBuild {
        static final KeycloakServer SERVER = LocalServer.ofOtherBuild(shared().database(), OTHER_PATH);
    }

    private static final class Shared {
        static final KeycloakServer SERVER = start();

        private static KeycloakServer start() {
            String kind = kind();
            return switch (kind) {
                case "local" -> LocalServer.start(Database.ofThisRun());
                case "container" -> ContainerServer.start();
                default -> throw new IllegalArgumentException("Unknown kind of server: " + kind);
            };
        }
    }
}
