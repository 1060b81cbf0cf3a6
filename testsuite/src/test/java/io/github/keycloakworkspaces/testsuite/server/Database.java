package io.github.keycloakworkspaces.testsuite.server;

import java.nio.file.Path;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The server's database, which runs beside the tests so that they can look at its rows. */
public sealed interface Database permits H2Database, PostgresDatabase, ContainerDatabase {

    static Database h2() {
        return H2Database.start();
    }

    static Database postgres() {
        return PostgresDatabase.start();
    }

    /** The one that this run is for: system property {@code workspaces.database}, {@code h2} or {@code postgres}. */
    static Database ofThisRun() {
        String name = System.getProperty("workspaces.database", "h2");
        return switch (name) {
            case "h2" -> h2();
            case "postgres" -> postgres();
            default -> throw new IllegalArgumentException("Unknown database: " + name);
        };
    }

    /** Of the kind that this run is for, with what a release left in the folder {@code workspaces.released}. */
    static Database ofRelease(String version) {
        Path dumps = Path.of(System.getProperty("workspaces.released"));
        return System.getProperty("workspaces.database", "h2").equals("h2")
                ? H2Database.restored(dumps.resolve(version + "-h2.sql.gz"))
                : PostgresDatabase.restored(dumps.resolve(version + "-postgres.sql.gz"));
    }

    String name();

    /** Keycloak's name of the kind of database, its option {@code db}. */
    String kind();

    String url();

    String user();

    String password();

    Connection connect() throws SQLException;

    /** An empty one beside this one. */
    Database another();

    /** Another one with the same rows; nobody may be connected to this one. */
    Database copy();

    /** Writes everything into a compressed script. */
    void dump(Path file);

    /** The rows, with names of columns in lower case. */
    default List<Map<String, @Nullable Object>> query(String sql, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Failed: " + sql, e);
        }
    }

    /** Changes rows behind the server's back, and gives their number. */
    default int update(String sql, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Failed: " + sql, e);
        }
    }

    private static List<Map<String, @Nullable Object>> read(ResultSet rows) throws SQLException {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        while (rows.next()) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.put(rows.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), value(rows, i));
            }
            all.add(row);
        }
        return all;
    }

    /** A long text as such: the locator that H2 gives for it is another one each time. */
    private static @Nullable Object value(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        return value instanceof Clob ? rows.getString(column) : value;
    }
}
