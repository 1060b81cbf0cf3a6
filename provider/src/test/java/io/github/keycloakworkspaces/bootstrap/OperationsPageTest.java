package io.github.keycloakworkspaces.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/operations.md} lists every setting and every metric that the code has, and no others. Settings are found
 * where they are read: by a text, or by a constant of the same file.
 */
class OperationsPageTest {

    private static final String NAME = "\\s*(\"[^\"]+\"|[A-Z_]+)";
    private static final List<Pattern> SETTINGS = List.of(
            Pattern.compile("\\b(?:realm|getRealm\\(\\))\\.getAttribute\\(" + NAME),
            Pattern.compile("System\\.(?:getenv|getProperty)\\(" + NAME),
            Pattern.compile("\\bconfig\\.get(?:Int|Long|Boolean|Array)?\\(" + NAME),
            Pattern.compile("new ProviderConfigProperty\\(" + NAME));
    private static final Pattern METRIC = Pattern.compile(
            "(?:Counter|FunctionCounter|Gauge|Timer|FunctionTimer|DistributionSummary)\\.builder\\(" + NAME);
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    private static final List<Path> SOURCES = sources();
    private static final String PAGE = read(Path.of("../docs/operations.md"));

    @Test
    void theTableOfSettingsIsComplete() {
        assertThat(inTable("Settings")).isEqualTo(inCode(SETTINGS));
    }

    @Test
    void theTableOfMetricsIsComplete() {
        assertThat(inTable("Metrics")).isEqualTo(inCode(List.of(METRIC)));
    }

    @Test
    void theImageHasTheVersionOfKeycloakThatIsTested() {
        var version = Pattern.compile("<keycloak\\.version>(.+?)<").matcher(read(Path.of("../pom.xml")));
        assertThat(version.find()).isTrue();

        String image = "quay.io/keycloak/keycloak:" + version.group(1) + "\n";
        assertThat(read(Path.of("../Dockerfile"))).contains(image);
        assertThat(read(Path.of("../docker-compose.yml"))).contains(image);
    }

    @Test
    void settingsAreFoundInTheCode() {
        assertThat(inCode(SETTINGS)).contains("workspaces.signup_client", "cache-megabytes", "maximum.entries");
    }

    private static Set<String> inTable(String heading) {
        String section = PAGE.substring(PAGE.indexOf("\n## " + heading + "\n") + 4);
        return names(FIRST_CELL, section.substring(0, section.indexOf("\n## ")));
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> inCode(List<Pattern> patterns) {
        Set<String> found = new TreeSet<>();
        for (Path source : SOURCES) {
            String code = read(source);
            patterns.forEach(
                    pattern -> pattern.matcher(code).results().forEach(use -> found.add(name(use, code, source))));
        }
        return found;
    }

    private static String name(MatchResult use, String code, Path source) {
        String name = use.group(1);
        if (name.startsWith("\"")) {
            return name.substring(1, name.length() - 1);
        }
        var constant =
                Pattern.compile("String " + name + "\\s*=\\s*\"([^\"]+)\"").matcher(code);
        assertThat(constant.find()).as(name + " is a constant of " + source).isTrue();
        return constant.group(1);
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
