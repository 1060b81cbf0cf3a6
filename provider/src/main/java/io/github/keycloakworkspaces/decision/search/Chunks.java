package io.github.keycloakworkspaces.decision.search;

/** How many candidates are read at a time: a little more than is wanted, and more and more if few of them hold. */
final class Chunks {

    private static final int SMALLEST = 100;
    private static final int LARGEST = 10_001;
    private static final int GROWTH = 4;

    private int size;

    Chunks(int limit) {
        this.size = Math.max(SMALLEST, Math.min(limit + 1, LARGEST));
    }

    int next() {
        int present = size;
        size = Math.min(size * GROWTH, LARGEST);
        return present;
    }
}
