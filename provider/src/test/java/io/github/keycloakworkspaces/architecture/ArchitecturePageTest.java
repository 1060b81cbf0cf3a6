package io.github.keycloakworkspaces.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Classes that {@code docs/architecture.md} names are there, in the product or among its tests. */
class ArchitecturePageTest {

    private static final Path PAGE = Path.of("../docs/architecture.md");
    private static final List<Path> SOURCES = List.of(Path.of("src"), Path.of("../testsuite/src"));

    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    /** A package in front of it, a member or type argument behind it, or a member of an annotation. */
    private static final Pattern CLASS =
            Pattern.compile("@?(?:[a-z]+\\.)*([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:\\.([A-Z]\\w+))?(?:[.(<].*)?");

    private static final Pattern NESTED =
            Pattern.compile("\\b(?:class|interface|record|enum|@interface) ([A-Z][A-Za-z0-9]*)");

    /** Of Java, Jackson, JSpecify and Jakarta Validation. */
    private static final Set<String> OTHERS = Set.of("JsonIgnoreProperties", "JsonProperty", "Map", "Nullable", "Size");

    @Test
    void everyClassThatIsNamedExists() {
        Set<String> missing = named();
        missing.removeAll(ours());

        assertThat(missing).isEmpty();
    }

    @Test
    void classesAreFoundInThePage() {
        assertThat(named())
                .contains("EvaluationResource", "Guard", "JpaMembershipStore", "Schema.Visitor", "WorkspacesProvider");
    }

    /** Those of parts of a class by both names. */
    private static Set<String> named() {
        String prose = CODE_BLOCK.matcher(read(PAGE)).replaceAll("");
        return CODE.matcher(prose)
                .results()
                .map(code -> CLASS.matcher(code.group(1)))
                .filter(found -> found.matches())
                .map(found -> found.group(2) == null ? found.group(1) : found.group(1) + "." + found.group(2))
                .filter(name -> !OTHERS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ours() {
        return SOURCES.stream().flatMap(ArchitecturePageTest::in).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .flatMap(ArchitecturePageTest::classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> classes(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        return Stream.concat(
                Stream.of(name), NESTED.matcher(read(file)).results().map(nested -> name + "." + nested.group(1)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
