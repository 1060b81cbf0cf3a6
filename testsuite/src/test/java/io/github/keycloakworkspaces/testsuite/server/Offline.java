package io.github.keycloakworkspaces.testsuite.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** {@code kc.sh export} and {@code import} on one database, each a process of its own beside whatever server runs. */
public final class Offline {

    /**
     * A process that went well.
     *
     * @param mostMemory bytes that it had at once
     */
    public record Finished(Duration took, long mostMemory, String said) {}

    private static final String BATCHED = "--spi-datastore--legacy--batched-organizations=true";

    private final Distribution distribution;
    private final Database database;
    private final boolean measured;
    private final Path directory;

    private Offline(Distribution distribution, Database database, boolean measured) {
        this.distribution = distribution;
        this.database = database;
        this.measured = measured;
        this.directory =
                distribution.home().resolve("offline").resolve(UUID.randomUUID().toString());
    }

    public static Offline on(Database database) {
        return new Offline(LocalServer.distribution(database), database, false);
    }

    /** As operators run it, to be measured. */
    public static Offline measured(Database database) {
        return new Offline(LocalServer.distribution(database), database, true);
    }

    /** By a Keycloak that knows nothing of ours. */
    public static Offline plain(Database database) {
        return new Offline(LocalServer.plain(database), database, false);
    }

    public Database database() {
        return database;
    }

    /** The file that it was exported to. */
    public Path exportFile(String realm) {
        Path file = fresh().resolve(realm + ".json");
        run("export", "--realm=" + realm, "--file=" + file);
        return file;
    }

    /** The file that all realms were exported to, as a list. */
    public Path exportEverything() {
        Path file = fresh().resolve("realms.json");
        run("export", "--file=" + file);
        return file;
    }

    /**
     * The directory that it was exported to.
     *
     * @param users a strategy, as Keycloak names it
     */
    public Path exportDirectory(String realm, String users) {
        Path into = fresh();
        run("export", "--realm=" + realm, "--dir=" + into, "--users=" + users, "--users-per-file=3");
        return into;
    }

    public void importFile(Path file) {
        run("import", "--file=" + file);
    }

    /** The same, with native organizations in batches: a third of the time. */
    public void importBatched(Path file) {
        run("import", "--file=" + file, BATCHED);
    }

    /** As large realms are: native organizations in batches. */
    public Finished importDirectory(Path from) {
        return run("import", "--dir=" + from, BATCHED);
    }

    /** With as many people in a file as suits large realms. */
    public Finished exportInto(Path directory, String realm) {
        return run("export", "--realm=" + realm, "--dir=" + directory, "--users-per-file=1000");
    }

    /** Tries to, and gives what it said; the attempt has to fail. */
    public String failToImport(Path file) {
        Path log = log();
        int status = Processes.run(command(log, log.resolveSibling("classes.jsa"), "import", "--file=" + file));
        assertThat(status).as(read(log)).isNotZero();
        return read(log);
    }

    private Finished run(String... arguments) {
        Path log = log();
        Instant start = Instant.now();
        Path classes = log.resolveSibling("classes.jsa");
        Process process = Processes.start(command(log, classes, arguments));
        long most = 0;
        do {
            most = Math.max(most, Processes.mostMemory(process));
        } while (!Processes.ended(process, 100));
        Duration took = Duration.between(start, Instant.now());
        assertThat(process.exitValue()).as(() -> read(log)).isZero();
        distribution.keepClasses(classes);
        return new Finished(took, most, read(log));
    }

    private ProcessBuilder command(Path log, Path classes, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--optimized",
                "--db-url=" + database.url(),
                "--db-username=" + database.user(),
                "--db-password=" + database.password()));
        ProcessBuilder command =
                measured ? distribution.measuredCommand(all, log) : distribution.commandThatLeaves(classes, all, log);
        // Keycloak opens it for these commands, too, and somebody may have a server at the port that it takes by
        // itself.
        command.environment().put("KC_HTTP_MANAGEMENT_PORT", String.valueOf(Ports.free()));
        return command;
    }

    private Path log() {
        return fresh().resolve("log");
    }

    private Path fresh() {
        try {
            return Files.createDirectories(directory.resolve(UUID.randomUUID().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
