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

    /** Runs it with these variables of the environment beside this process's own. */
    public static Script run(List<String> command, Map<String, String> environment) {
        try {
            Path said = Files.createTempFile("script", ".log");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            int status = Processes.run(builder);
            String text = Files.readString(said);
            Files.delete(said);
            return new Script(status, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
