package io.github.keycloakworkspaces.testsuite.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

/** A PostgreSQL of this run's own; it ends with this process. */
final class PostgresDatabase implements Database {

    private static final AtomicInteger OTHERS = new AtomicInteger();

    private final EmbeddedPostgres postgres;
    private final int port;
    private final String database;

    private PostgresDatabase(EmbeddedPostgres postgres, int port, String database) {
        this.postgres = postgres;
        this.port = port;
        this.database = database;
    }

    static PostgresDatabase start() {
        try {
            var postgres = EmbeddedPostgres.builder().start();
            return new PostgresDatabase(postgres, postgres.getPort(), "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    /** With everything that {@link ContainerDatabase#dump} once wrote. */
    static PostgresDatabase restored(Path dump) {
        PostgresDatabase database = start();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                var script = new GZIPInputStream(Files.newInputStream(dump))) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (SQLException e) {
            throw new IllegalStateException("Failed: " + dump, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return database;
    }

    int port() {
        return port;
    }

    /** The same, as servers reach it through another port; the tests go on reaching it as before. */
    PostgresDatabase behind(int otherPort) {
        return new PostgresDatabase(postgres, otherPort, database);
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
        return "jdbc:postgresql://localhost:" + port + "/" + database;
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
        return other("");
    }

    @Override
    public Database copy() {
        return other(" TEMPLATE " + database);
    }

    private Database other(String options) {
        String name = "other" + OTHERS.incrementAndGet();
        new PostgresDatabase(postgres, port, "postgres").update("CREATE DATABASE " + name + options);
        return new PostgresDatabase(postgres, port, name);
    }

    @Override
    public void dump(Path file) {
        throw new UnsupportedOperationException("pg_dump is not here, but in a container");
    }
}
