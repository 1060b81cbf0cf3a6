package io.github.keycloakworkspaces.testsuite.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A transaction of the test's own on PostgreSQL that others have to wait for. */
public final class Obstacle implements AutoCloseable {

    private final Database database;
    private final Connection connection;

    private Obstacle(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /** Everybody who wants to write to that table waits. */
    public static Obstacle inFrontOf(Database database, String table) {
        return with(database, "LOCK TABLE " + table + " IN SHARE MODE");
    }

    /** Runs a statement, whose locks others wait for. */
    public static Obstacle with(Database database, String sql, Object... arguments) {
        try {
            Connection connection = database.connect();
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < arguments.length; i++) {
                    statement.setObject(i + 1, arguments[i]);
                }
                statement.execute();
            }
            return new Obstacle(database, connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Failed: " + sql, e);
        }
    }

    /** Returns when so many statements wait for this. */
    public void awaitWaiting(int number) {
        Patience.until(number + " wait", () -> waiting() >= number);
    }

    /** Breaks the connections of those who wait, as a database does that goes down. */
    public void breakWaiting() {
        database.query(
                "SELECT PG_TERMINATE_BACKEND(PID) FROM PG_STAT_ACTIVITY WHERE ? = ANY(PG_BLOCKING_PIDS(PID))", pid());
    }

    /** Lets everybody pass, and what this did stays. */
    public void keep() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long waiting() {
        Object waiting = database.query(
                        "SELECT COUNT(*) AS N FROM PG_STAT_ACTIVITY WHERE ? = ANY(PG_BLOCKING_PIDS(PID))", pid())
                .get(0)
                .get("n");
        return Long.parseLong(String.valueOf(waiting));
    }

    private int pid() {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT PG_BACKEND_PID()")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets everybody pass; what this did is undone. */
    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
