package io.github.keycloakworkspaces.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keycloak finds our parts by files whose names nothing else checks. */
class ServiceFilesTest {

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/META-INF/services"))) {
            return files.toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesAServiceAndClassesThatOfferIt(Path file) throws IOException, ClassNotFoundException {
        Class<?> service = Class.forName(file.getFileName().toString());
        List<String> names = Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();

        assertThat(names).isNotEmpty();
        for (String name : names) {
            assertThat(service).isAssignableFrom(Class.forName(name));
        }
    }
}
