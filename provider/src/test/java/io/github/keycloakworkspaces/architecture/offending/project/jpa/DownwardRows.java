package io.github.keycloakworkspaces.architecture.offending.project.jpa;

/** Names a table of its own, and one below. */
public final class DownwardRows {

    public static final String ROWS = "select a.id from KwAbove a join KwProper p on p.id = a.id";

    private DownwardRows() {}
}
