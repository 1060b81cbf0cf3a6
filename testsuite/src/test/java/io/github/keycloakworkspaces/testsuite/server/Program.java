package io.github.keycloakworkspaces.testsuite.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that runs beside the tests until it is closed. */
public final class Program implements AutoCloseable {

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    /** A port for a program that takes one some seconds later. */
    public static int freePort() {
        return Ports.free();
    }

    /**
     * Starts it and returns when it has written its first line, which is how it says that it is ready.
     *
     * @param environment variables beside this process's own
     */
    public static Program start(Path folder, List<String> command, Map<String, String> environment) {
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        var program = new Program(Processes.start(builder));
        program.awaitLine();
        return program;
    }

    /**
     * Starts it and returns when it listens at that port.
     *
     * @param environment variables beside this process's own
     */
    public static Program start(int port, List<String> command, Map<String, String> environment) {
        Path said = Path.of(System.getProperty("workspaces.target"), "program-" + port + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        var program = new Program(Processes.start(builder));
        program.awaitPort(port, said);
        return program;
    }

    private void awaitLine() {
        try {
            BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
            if (said.readLine() == null) {
                throw new AssertionError("It ended without a word");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitPort(int port, Path said) {
        boolean listens = false;
        try {
            Patience.until("It listens; see " + said, () -> !process.isAlive() || Ports.listens(port));
            listens = process.isAlive();
        } finally {
            if (!listens) {
                close();
            }
        }
        if (!listens) {
            throw new AssertionError("It ended: " + read(said));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Processes.end(process);
    }
}
