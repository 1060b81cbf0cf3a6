package io.github.keycloakworkspaces.testsuite.server;

/** Which of the processes this is that share the classes of a run. */
final class Fork {

    private static final String NAME = System.getProperty("workspaces.fork", "fork-1");

    private Fork() {}

    /** {@code fork-1}, {@code fork-2} and so on. */
    static String name() {
        return NAME;
    }

    /** From 1. */
    static int number() {
        return Integer.parseInt(NAME.substring("fork-".length()));
    }
}
