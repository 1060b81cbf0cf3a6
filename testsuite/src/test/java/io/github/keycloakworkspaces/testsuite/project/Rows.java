package io.github.keycloakworkspaces.testsuite.project;

import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Rows that a test needs and that no request makes here; numbers below zero are nobody's else. */
final class Rows {

    private Rows() {}

    static long number(TestRealm realm, String sql, Object... arguments) {
        var rows = realm.server().database().query(sql, arguments);
        if (rows.size() != 1) {
            throw new AssertionError(sql + " finds " + rows.size() + " rows");
        }
        return Long.parseLong(String.valueOf(rows.get(0).get("id")));
    }

    static int run(TestRealm realm, String sql, Object... arguments) {
        try (Connection connection = realm.server().database().connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Failed: " + sql, e);
        }
    }

    /** Statements as they are, one after the other. */
    static void all(TestRealm realm, String... statements) {
        try (Connection connection = realm.server().database().connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An archived workspace with another one's creator. */
    static long archivedCopy(TestRealm realm, long workspace, String title) {
        run(
                realm,
                "INSERT INTO KW_WORKSPACE (ID, ORGANIZATION_ID, TITLE, COLOR, ARCHIVED, CREATED_BY, CREATED_AT)"
                        + " SELECT (SELECT MIN(ID) FROM KW_WORKSPACE) + 1000000 + "
                        + Math.abs(title.hashCode() % 100000)
                        + ", ORGANIZATION_ID, ?, COLOR, TRUE, CREATED_BY, CREATED_AT FROM KW_WORKSPACE WHERE ID = ?",
                title,
                workspace);
        return number(realm, "SELECT ID FROM KW_WORKSPACE WHERE ARCHIVED = TRUE AND TITLE = ?", title);
    }

    /** A task of the project for somebody, to label ({@code AN}) or to review ({@code RE}). */
    static void assign(TestRealm realm, long project, long person, String type) {
        run(
                realm,
                "INSERT INTO KW_TASK_ASSIGNEE (ID, ORGANIZATION_ID, PROJECT_ID, TASK, PERSON_ID, TYPE, CREATED_AT)"
                        + " SELECT COALESCE((SELECT MIN(ID) FROM KW_TASK_ASSIGNEE WHERE ID < 0), 0) - 1,"
                        + " ORGANIZATION_ID, ID, 77, CAST(? AS BIGINT), ?, 1 FROM KW_PROJECT WHERE ID = ?",
                person,
                type,
                project);
    }
}
