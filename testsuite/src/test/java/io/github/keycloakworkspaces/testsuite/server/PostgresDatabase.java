package io.github.keycloakworkspaces.testsuite.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL of this run's own; it ends with this process. */
final class PostgresDatabase implements Database {

    private static final AtomicInteger OTHERS = new AtomicInteger();

    private final EmbeddedPostgres postgres;
    private final String database;

    private PostgresDatabase(EmbeddedPostgres postgres, String database) {
        this.postgres = postgres;
        this.database = database;
    }

    static PostgresDatabase start() {
        try {
            return new PostgresDatabase(EmbeddedPostgres.builder().start(), "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String kind() {
        return "postgres";
    }

    @Override
    public String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    @Override
    public String user() {
        return "postgres";
    }

    @Override
    public String password() {
        return "postgres";
    }

    @Override
    public Connection connect() throws SQLException {
        return postgres.getDatabase(user(), database).getConnection();
    }

    @Override
    public Database another() {
        String name = "other" + OTHERS.incrementAndGet();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new PostgresDatabase(postgres, name);
    }
}
