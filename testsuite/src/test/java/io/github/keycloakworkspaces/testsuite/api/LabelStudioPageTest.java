package io.github.keycloakworkspaces.testsuite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/label-studio.md} says of each operation what {@link ContractTest} shows. */
@Tag("once")
final class LabelStudioPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| `([A-Z]+ [^`]+)` \\| (.+) \\|$");
    private static final String WORKS = "works";

    @Test
    void whatWorksIsWalkedByTheContractTest() throws IOException {
        var told = operations(rows().stream().filter(row -> row.group(3).equals(WORKS)));

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(MoreContractCases.everywhere()
                        .map(ContractCases.Case::operation)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whatIsNotOursHasAReason() throws IOException {
        var told = operations(rows().stream().filter(row -> row.group(3).startsWith("not ours: ")));

        assertThat(told).containsAll(MoreContractCases.NOT_OURS);
    }

    @Test
    void nothingElseIsSaid() throws IOException {
        assertThat(rows()).allMatch(row -> row.group(3).matches("works(: .+)?|not ours: .+"));
        assertThat(rows().stream().map(row -> row.group(1))).doesNotHaveDuplicates();
    }

    private static Set<String> operations(Stream<MatchResult> rows) {
        return rows.map(row -> row.group(2)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<MatchResult> rows() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "label-studio.md"));
        return ROW.matcher(page).results().toList();
    }
}
