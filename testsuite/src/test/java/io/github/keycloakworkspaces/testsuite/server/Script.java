package io.github.keycloakworkspaces.testsuite.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program that has run to its end.
 *
 * @param said what it wrote, errors too
 */
public record Script(int status, String said) {

    /** Runs it with these variables of the environment beside this process's own, and fails if it never ends. */
    public static Script run(List<String> command, Map<String, String> environment) {
        try {
            Path said = Files.createTempFile("script", ".log");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            Process process = Processes.start(builder);
            boolean ended = Processes.ended(process, Patience.LIMIT.toMillis());
            if (!ended) {
                Processes.end(process);
            }
            String text = Files.readString(said);
            Files.delete(said);
            if (!ended) {
                throw new AssertionError("Not within " + Patience.LIMIT + ": " + command + " said\n" + text);
            }
            return new Script(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
