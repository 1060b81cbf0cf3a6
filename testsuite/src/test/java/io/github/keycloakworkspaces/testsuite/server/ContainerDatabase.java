package io.github.keycloakworkspaces.testsuite.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.zip.GZIPOutputStream;
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
    public Database copy() {
        throw new UnsupportedOperationException("tests that need two databases run on the distribution");
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    /** As statements that a driver understands: rows as inserts, and none of the client's own commands. */
    @Override
    public void dump(Path file) {
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            var dumped = container.execInContainer(
                    "pg_dump",
                    "--inserts",
                    "--rows-per-insert=100",
                    "--no-owner",
                    "--no-privileges",
                    "--username=" + user(),
                    container.getDatabaseName());
            if (dumped.getExitCode() != 0) {
                throw new IllegalStateException(dumped.getStderr());
            }
            out.write(dumped.getStdout().replaceAll("(?m)^\\\\.*\n", "").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
