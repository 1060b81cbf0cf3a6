package io.github.keycloakworkspaces.testsuite.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Counts the SQL statements that the server sends to its database for requests, as {@link CountingDriver} sees them. */
public final class Statements {

    private final Database database;
    private final Path file;

    private Statements(Database database, Path file) {
        this.database = database;
        this.file = file;
    }

    public static Statements of(KeycloakServer server) {
        return new Statements(server.database(), file(server.url()));
    }

    public static boolean countable() {
        return !Servers.inContainer();
    }

    /** Where the server at that address writes them. */
    static Path file(String url) {
        return Path.of(System.getProperty("workspaces.target"), "statements-" + url.replaceAll("\\W+", "-"))
                .toAbsolutePath();
    }

    /** Statements that the requests of the action cause: the text, and how often. No mail is sent meanwhile. */
    public Map<String, Long> during(Runnable action) {
        awaitMails();
        try {
            Files.writeString(file, "");
            action.run();
            awaitMails();
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            end();
        }
    }

    /** Mails that an unwilling mail server has left behind would come again at any time; nobody waits for them here. */
    private void awaitMails() {
        Patience.until("mails are sent", () -> {
            database.update("DELETE FROM KW_MAIL WHERE NODE IS NULL AND ATTEMPTS > 0");
            return database.query("SELECT ID FROM KW_MAIL").isEmpty();
        });
    }

    private Map<String, Long> read() throws IOException {
        Map<String, Long> counted = new TreeMap<>();
        for (String sql : Files.readAllLines(file)) {
            counted.merge(sql, 1L, Long::sum);
        }
        return counted;
    }

    private void end() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
