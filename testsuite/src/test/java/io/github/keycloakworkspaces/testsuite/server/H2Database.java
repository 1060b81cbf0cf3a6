package io.github.keycloakworkspaces.testsuite.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.tools.Server;

/** H2 in the memory of this process; the server reaches it over TCP. */
final class H2Database implements Database {

    private final Server tcp;
    private final String place;

    private H2Database(Server tcp, String place) {
        this.tcp = tcp;
        this.place = place;
    }

    static H2Database start() {
        return start("keycloak");
    }

    /** With everything that {@link #dump} once wrote. */
    static H2Database restored(Path dump) {
        H2Database database = start("restored").inFile();
        database.execute("RUNSCRIPT FROM '" + dump + "' COMPRESSION GZIP");
        return database;
    }

    private static H2Database start(String name) {
        try {
            return new H2Database(
                    Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-ifNotExists")
                            .start(),
                    "mem:" + name + ";DB_CLOSE_DELAY=-1");
        } catch (SQLException e) {
            throw new IllegalStateException("H2 does not start", e);
        }
    }

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public String kind() {
        return "dev-file";
    }

    @Override
    public String url() {
        // Keycloak prepares some hundred statements for a realm; H2 remembers eight by itself, and parses the others
        // again.
        return "jdbc:h2:tcp://localhost:" + tcp.getPort() + "/" + place + ";NON_KEYWORDS=VALUE;QUERY_CACHE_SIZE=1000";
    }

    @Override
    public String user() {
        return "sa";
    }

    @Override
    public String password() {
        return "password";
    }

    @Override
    public Database another() {
        return inFile();
    }

    /**
     * In a file, which is closed and opened between processes: a database that stays open evaluates its check constraints
     * by the session that made them (H2 2.4.240), and they fail once that has ended.
     */
    private H2Database inFile() {
        try {
            Path folder = Files.createTempDirectory(Path.of(System.getProperty("workspaces.target")), "h2-");
            return new H2Database(tcp, folder.resolve("keycloak").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Database copy() {
        H2Database copy = inFile();
        try {
            Files.copy(Path.of(place + ".mv.db"), Path.of(copy.place + ".mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    @Override
    public void dump(Path file) {
        execute("SCRIPT NOPASSWORDS NOSETTINGS TO '" + file + "' COMPRESSION GZIP");
    }

    private void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Failed: " + sql, e);
        }
    }
}
