package io.github.keycloakworkspaces.testsuite.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No container engine runs here, so this sees what the image's build would stumble over first. */
@Tag("once")
final class DockerfileTest {

    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");

    /** Maven reads the whole project before it builds two parts of it. */
    @ParameterizedTest
    @MethodSource("modules")
    void theImageIsBuiltWithEachModulesDescription(String module) throws IOException {
        assertThat(read("Dockerfile"))
                .containsAnyOf("COPY " + module + " " + module + "\n", "COPY " + module + "/pom.xml " + module + "/\n");
        assertThat(read(".dockerignore")).containsAnyOf("!" + module + "\n", "!" + module + "/pom.xml\n");
    }

    static Stream<String> modules() throws IOException {
        return MODULE.matcher(read("pom.xml")).results().map(found -> found.group(1));
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of("..", file));
    }
}
