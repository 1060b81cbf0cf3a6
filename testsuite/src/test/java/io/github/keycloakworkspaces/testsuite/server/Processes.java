package io.github.keycloakworkspaces.testsuite.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starting and ending other programs. */
final class Processes {

    private Processes() {}

    static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to its end and gives the exit status. */
    static int run(ProcessBuilder builder) {
        Process process = start(builder);
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Whether it ends within that time. */
    static boolean ended(Process process, long milliseconds) {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Bytes that the largest of a shell script and what it started has had at once so far; 0 where no Linux tells. */
    static long mostMemory(Process process) {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .mapToLong(Processes::mostMemory)
                .max()
                .orElse(0);
    }

    private static long mostMemory(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException endedMeanwhile) {
            return 0;
        }
    }

    /** Ends a shell script and what it started. */
    static void end(Process process) {
        var children = process.descendants().toList();
        process.destroy();
        if (!ended(process, 15_000)) {
            process.destroyForcibly();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** Ends a shell script and what it started at once, without a word to them, and waits until they are gone. */
    static void kill(Process process) {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
    }
}
