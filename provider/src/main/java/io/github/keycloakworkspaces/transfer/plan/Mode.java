package io.github.keycloakworkspaces.transfer.plan;

/** What a document means for things that are there already. */
public enum Mode {
    /** Nothing that is there is touched; only what is missing is added. */
    MISSING(false, false, false),
    /** What the document names becomes as it says, and what it doesn't name stays. */
    MERGE(true, false, false),
    /** What a list doesn't name is removed as well, if the document has that list. */
    EXACT(true, true, false),
    /**
     * As {@link #MERGE}, for a document that tells how things were: more people may have worked than there are seats, and
     * things of the same name are different ones.
     */
    RESTORE(true, false, true);

    private final boolean changes;
    private final boolean removes;
    private final boolean restores;

    Mode(boolean changes, boolean removes, boolean restores) {
        this.changes = changes;
        this.removes = removes;
        this.restores = restores;
    }

    public boolean changes() {
        return changes;
    }

    public boolean removes() {
        return removes;
    }

    /** Whether the document tells how things were, and not how they shall be. */
    public boolean restores() {
        return restores;
    }

    public boolean countsSeats() {
        return !restores;
    }

    /** Whether a project without an external id gets the one that the document has for its title. */
    public boolean givesExternalIds() {
        return changes && !restores;
    }
}
