package io.github.keycloakworkspaces.testsuite.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table of results, which {@code testsuite/bench/run} prints. */
final class BenchTable {

    private final String name;
    private final List<String> lines;

    BenchTable(String name, String... head) {
        this.name = name;
        this.lines = new ArrayList<>(List.of(head));
    }

    void row(String line) {
        lines.add(line);
    }

    void write() {
        try {
            Path file = Path.of(System.getProperty("workspaces.target"), "bench", name + ".md");
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
