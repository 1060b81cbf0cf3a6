package io.github.keycloakworkspaces.testsuite.project;

import io.github.keycloakworkspaces.testsuite.server.TestRealm;

/** Counts the statements about our tables that a database runs, where it tells: H2 does, the others always say 0. */
final class Statements {

    private final TestRealm realm;
    private final boolean told;

    private Statements(TestRealm realm, boolean told) {
        this.realm = realm;
        this.told = told;
    }

    static Statements of(TestRealm realm) {
        return new Statements(realm, realm.server().database().name().equals("h2"));
    }

    long during(Runnable requests) {
        if (!told) {
            requests.run();
            return 0;
        }
        Rows.all(realm, "SET QUERY_STATISTICS FALSE", "SET QUERY_STATISTICS TRUE");
        requests.run();
        return Rows.number(
                realm,
                "SELECT COALESCE(SUM(EXECUTION_COUNT), 0) AS ID FROM INFORMATION_SCHEMA.QUERY_STATISTICS"
                        + " WHERE UPPER(SQL_STATEMENT) LIKE '%KW!_%' ESCAPE '!'");
    }
}
