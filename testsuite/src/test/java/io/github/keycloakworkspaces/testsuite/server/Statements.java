package io.github.keycloakworkspaces.testsuite.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts the SQL statements that the server sends, by the database's own statistics. H2 keeps them, PostgreSQL doesn't. */
public final class Statements {

    /**
     * The log of the request before is written when the server finds time for it, the cluster looks for its nodes,
     * connections are opened, mails are looked for, Keycloak
     * stores the sessions of the minutes before, and each quarter of an hour it looks through all realms for what has
     * expired.
     */
    private static final Pattern BACKGROUND = Pattern.compile(
            "INSERT INTO KW_ACTIVITY|from KW_MAIL|FROM KW_MAIL|update KW_MAIL |JGROUPS_PING|^SET |INFORMATION_SCHEMA|QUERY_STATISTICS"
                    + "|OFFLINE_USER_SESSION|OFFLINE_CLIENT_SESSION|REALM_LOCALIZATIONS"
                    + "|EVENT_ENTITY|EVENTS_EXPIRATION from REALM|from REALM_ATTRIBUTE .*NAME=|CLIENT_INITIAL_ACCESS"
                    + "|REVOKED_TOKEN|ISSUED_VER_CREDENTIAL");

    private final Database database;

    private Statements(Database database) {
        this.database = database;
    }

    public static Statements of(KeycloakServer server) {
        var statements = new Statements(server.database());
        statements.run("SET QUERY_STATISTICS_MAX_ENTRIES 5000");
        return statements;
    }

    public static boolean countable(KeycloakServer server) {
        return server.database().name().equals("h2");
    }

    /**
     * Statements about anybody's rows, ours and Keycloak's, while the action runs: the text, and how often. What it takes
     * to send the mails that the action wants sent belongs to it, and no other mail is sent meanwhile.
     */
    public Map<String, Long> during(Runnable action) {
        awaitMails();
        run("SET QUERY_STATISTICS FALSE");
        run("SET QUERY_STATISTICS TRUE");
        action.run();
        awaitMails();
        Map<String, Long> counted = read();
        run("SET QUERY_STATISTICS FALSE");
        return counted;
    }

    /** Mails that an unwilling mail server has left behind would come again at any time; nobody waits for them here. */
    private void awaitMails() {
        Patience.until("mails are sent", () -> {
            database.update("DELETE FROM KW_MAIL WHERE NODE IS NULL AND ATTEMPTS > 0");
            return database.query("SELECT ID FROM KW_MAIL").isEmpty();
        });
    }

    private Map<String, Long> read() {
        Map<String, Long> counted = new TreeMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT SQL_STATEMENT, EXECUTION_COUNT FROM INFORMATION_SCHEMA.QUERY_STATISTICS")) {
            while (rows.next()) {
                String sql = rows.getString(1);
                if (!BACKGROUND.matcher(sql).find() && sql.length() > 8) {
                    counted.merge(sql, rows.getLong(2), Long::sum);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return counted;
    }

    private void run(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
