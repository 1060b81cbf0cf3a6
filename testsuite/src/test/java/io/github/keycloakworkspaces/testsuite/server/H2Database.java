package io.github.keycloakworkspaces.testsuite.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.tools.Server;

/** H2 in the memory of this process; the server reaches it over TCP. */
final class H2Database implements Database {

    private static final AtomicInteger OTHERS = new AtomicInteger();

    private final Server tcp;
    private final String schema;

    private H2Database(Server tcp, String schema) {
        this.tcp = tcp;
        this.schema = schema;
    }

    static H2Database start() {
        try {
            Server tcp = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-ifNotExists")
                    .start();
            return new H2Database(tcp, "keycloak");
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
    public Database another() {
        return new H2Database(tcp, "other" + OTHERS.incrementAndGet());
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }
}
