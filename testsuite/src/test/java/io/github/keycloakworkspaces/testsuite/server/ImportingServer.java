package io.github.keycloakworkspaces.testsuite.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A server on a database of its own that imports a file at its start. */
public final class ImportingServer implements AutoCloseable {

    private final LocalServer local;
    private final Path file;

    private ImportingServer(LocalServer local, Path file) {
        this.local = local;
        this.file = file;
    }

    public static ImportingServer start(Database database, Path file) {
        Path directory = LocalServer.distribution(database).home().resolve("data/import");
        try {
            Files.createDirectories(directory);
            Path copy = Files.copy(file, directory.resolve(file.getFileName()));
            return new ImportingServer(
                    LocalServer.launch(database, "importing-server.log", List.of("--import-realm")), copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public KeycloakServer server() {
        return local.server();
    }

    /** A realm of the file, with some of its people. */
    public TestRealm realm(String name, Set<String> emails) {
        return new TestRealm(server(), name, emails);
    }

    @Override
    public void close() {
        local.stop();
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
