package io.github.keycloakworkspaces.testsuite.project;

import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;

/** Cells of the matrix that an organization has changed. */
final class Widened {

    private Widened() {}

    static void reach(TestRealm realm, long organization, String action, Map<String, String> reaches) {
        Rows.run(
                realm,
                "INSERT INTO KW_PERMISSION (ID, ORGANIZATION_ID, ACTION, CREATED_AT)"
                        + " SELECT COALESCE(MIN(ID), 0) - 1, CAST(? AS BIGINT), ?, 1 FROM KW_PERMISSION WHERE ID < 0",
                organization,
                action);
        reaches.forEach((role, reach) -> Rows.run(
                realm,
                "INSERT INTO KW_PERMISSION_REACH (ID, PERMISSION_ID, ROLE, REACH)"
                        + " SELECT COALESCE((SELECT MIN(ID) FROM KW_PERMISSION_REACH WHERE ID < 0), 0) - 1, ID, ?, ?"
                        + " FROM KW_PERMISSION WHERE ORGANIZATION_ID = ? AND ACTION = ?",
                role,
                reach,
                organization,
                action));
        Rows.run(realm, "UPDATE KW_ORGANIZATION SET REVISION = REVISION + 1 WHERE ID = ?", organization);
    }
}
