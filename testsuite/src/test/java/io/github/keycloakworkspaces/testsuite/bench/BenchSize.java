package io.github.keycloakworkspaces.testsuite.bench;

/** How many people a benchmark works with: the usual number, or what {@code testsuite/bench/run} is told for a try. */
final class BenchSize {

    private BenchSize() {}

    static int or(int usual) {
        return Integer.getInteger("workspaces.bench.people", usual);
    }
}
