package io.github.keycloakworkspaces.architecture.offending.membership.jpa;

public final class UpwardTable {

    public static final String ROWS = """
            SELECT a.ID FROM KW_PROPER p
            JOIN KW_ABOVE a ON a.ID = p.ID""";

    private UpwardTable() {}
}
