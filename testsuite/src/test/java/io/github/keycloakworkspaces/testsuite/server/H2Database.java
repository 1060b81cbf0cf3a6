package io.github.keycloakworkspaces.testsuite.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.tools.Server;

/** H2 in the memory of this process; the server reaches it over TCP. */
final class H2Database implements Database {

    private final Server tcp;

    private H2Database(Server tcp) {
        this.tcp = tcp;
    }

    static H2Database start() {
        try {
            return new H2Database(Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-ifNotExists")
                    .start());
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
        return "jdbc:h2:tcp://localhost:" + tcp.getPort() + "/mem:keycloak;DB_CLOSE_DELAY=-1;NON_KEYWORDS=VALUE";
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
}
