package io.github.keycloakworkspaces.testsuite.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A copy of Keycloak with our JARs built in. It is kept between runs: a stamp tells whether anything that went into
 * {@code kc.sh build} has changed since.
 */
final class Distribution {

    /** For processes that end after a minute or two, which the optimizing compiler only slows down: half of its work. */
    private static final String SHORT = "-XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC -Xlog:cds*=error";

    private final Path home;

    private Distribution(Path home) {
        this.home = home;
    }

    Path home() {
        return home;
    }

    /** @param build the options of {@code kc.sh build} */
    static synchronized Distribution built(Path home, List<String> build, List<Path> jars) {
        var distribution = new Distribution(home);
        String stamp = stamp(build, jars);
        try (FileChannel door = door(home)) {
            door.lock();
            if (!distribution.isStamped(stamp)) {
                distribution.make(build, jars);
                Files.writeString(distribution.stampFile(), stamp);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Can't prepare " + home, e);
        }
        return distribution;
    }

    /** Processes that share the classes of a run use the same copies: one at a time locks this file. */
    private static FileChannel door(Path home) throws IOException {
        Files.createDirectories(home.getParent());
        return FileChannel.open(
                home.resolveSibling(home.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Where one of its servers writes its log; the same name is another file in each process of a run. */
    Path log(String name) {
        return home.resolve(Fork.name() + "-" + name);
    }

    /** {@code kc.sh} for a short time, with these arguments: not started yet, and with no setting of our environment. */
    ProcessBuilder command(List<String> arguments, Path log) {
        return shortCommand(arguments, log, Files.exists(classes()) ? "-XX:SharedArchiveFile=" + classes() : "");
    }

    /** The same, and where no process of this copy has left its classes yet, this one writes its own into that file. */
    ProcessBuilder commandThatLeaves(Path file, List<String> arguments, Path log) {
        return Files.exists(classes())
                ? command(arguments, log)
                : shortCommand(arguments, log, "-XX:ArchiveClassesAtExit=" + file);
    }

    /** Lets the processes from now on have what one that has ended wrote into that file, if it did. */
    void keepClasses(Path file) {
        try {
            if (Files.exists(file)) {
                Files.move(file, classes(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JVM's archive of the classes that a process has loaded: with it, the next ones are ready in two thirds of the time. */
    private Path classes() {
        return home.resolve("classes.jsa");
    }

    private ProcessBuilder shortCommand(List<String> arguments, Path log, String classes) {
        // Nothing is said to the JVM of benchmarks.
        return command(arguments, log, jvm().isEmpty() ? "" : SHORT + " " + classes);
    }

    /** The same for the length of a run. */
    ProcessBuilder longCommand(List<String> arguments, Path log) {
        return command(arguments, log, jvm());
    }

    /** The same with the JVM that operators have, to measure it. */
    ProcessBuilder measuredCommand(List<String> arguments, Path log) {
        return command(arguments, log, "");
    }

    private static String jvm() {
        return System.getProperty("workspaces.jvm", "");
    }

    private ProcessBuilder command(List<String> arguments, Path log, String jvm) {
        var process = new ProcessBuilder(home.resolve("bin/kc.sh").toString());
        process.command().addAll(arguments);
        process.environment().keySet().removeIf(Distribution::changesKeycloak);
        process.environment().put("JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx768m");
        process.environment().put("JAVA_OPTS_APPEND", jvm);
        return process.redirectErrorStream(true).redirectOutput(log.toFile());
    }

    private static boolean changesKeycloak(String variable) {
        return variable.startsWith("KC_") || variable.startsWith("LABEL_STUDIO_") || variable.startsWith("JAVA_OPTS");
    }

    private Path stampFile() {
        return home.resolve("built-from");
    }

    private boolean isStamped(String stamp) throws IOException {
        return Files.exists(stampFile()) && Files.readString(stampFile()).equals(stamp);
    }

    /** Starts from the unpacked archive each time: what an earlier build or run left, such as cached themes, is gone. */
    private void make(List<String> build, List<Path> jars) throws IOException {
        remove(home);
        copy(Path.of(System.getProperty("workspaces.distribution")), home);
        for (Path jar : jars) {
            Files.copy(jar, home.resolve("providers").resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Path log = home.resolve("build.log");
        int status = Processes.run(command(build, log));
        if (status != 0) {
            throw new IllegalStateException("kc.sh build failed with " + status + "\n" + Files.readString(log));
        }
    }

    static List<Path> jars() {
        String jars = System.getProperty("workspaces.jars", "none");
        return jars.equals("none")
                ? List.of()
                : Arrays.stream(jars.split(",", -1)).map(Path::of).toList();
    }

    private static String stamp(List<String> build, List<Path> jars) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((System.getProperty("workspaces.distribution") + build).getBytes(StandardCharsets.UTF_8));
            for (Path jar : jars) {
                digest.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(jar));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("Package the provider and the themes first", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the times of the files: Keycloak compares those of JARs with what it was built from. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void remove(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException e) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
