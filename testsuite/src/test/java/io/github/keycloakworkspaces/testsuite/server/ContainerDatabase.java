package io.github.keycloakworkspaces.testsuite.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container. */
record ContainerDatabase(PostgreSQLContainer container) implements Database {

    @Override
    public String name() {
        return "container";
    }

    @Override
    public String kind() {
        return "postgres";
    }

    @Override
    public String url() {
        return container.getJdbcUrl();
    }

    @Override
    public String user() {
        return container.getUsername();
    }

    @Override
    public String password() {
        return container.getPassword();
    }

    @Override
    public Database another() {
        throw new UnsupportedOperationException("tests that need two databases run on the distribution");
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }
}
