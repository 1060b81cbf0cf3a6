package io.github.keycloakworkspaces.testsuite.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.tools.Server;

/** H2 in the memory of this process; the server reaches it over TCP. */
final class H2Database implements Database {

    private final Server tcp;
    private final String schema;

    private H2Database(Server tcp, String schema) {
        this.tcp = tcp;
        this.schema = schema;
    }

    static H2Database start() {
        return start("keycloak");
    }

    /** With everything that {@link #dump} once wrote. */
    static H2Database restored(Path dump) {
        H2Database database = start("restored");
        database.execute("RUNSCRIPT FROM '" + dump + "' COMPRESSION GZIP");
        return database;
    }

    private static H2Database start(String schema) {
        try {
            return new H2Database(
                    Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-ifNotExists")
                            .start(),
                    schema);
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
        return "jdbc:h2:tcp://localhost:" + tcp.getPort() + "/mem:" + schema + ";DB_CLOSE_DELAY=-1;NON_KEYWORDS=VALUE";
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
