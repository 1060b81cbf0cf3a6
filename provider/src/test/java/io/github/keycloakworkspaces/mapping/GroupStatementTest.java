package io.github.keycloakworkspaces.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GroupStatementTest {

    private static final GroupStatement A = GroupStatement.of(List.of("a"));

    @Test
    void namesKeepTheirCaseAndTheirCommas() {
        assertThat(GroupStatement.of(List.of("Staff", "staff", "a, b", " b ")).groups())
                .contains(Set.of("Staff", "staff", "a, b", " b "));
    }

    @Test
    void anEmptyListOrNameIsNoGroup() {
        assertThat(GroupStatement.of(List.of())).isEqualTo(GroupStatement.NONE);
        assertThat(GroupStatement.of(List.of(""))).isEqualTo(GroupStatement.NONE);
    }

    @Test
    void oneNameTooManyChangesNothing() {
        assertThat(GroupStatement.of(names(GroupSync.MOST_GROUPS)).groups()).isPresent();

        assertUnclear(GroupStatement.of(names(GroupSync.MOST_GROUPS + 1)), "groups.too_many");
    }

    @Test
    void theSameNameAgainIsNoMore() {
        assertThat(GroupStatement.of(Collections.nCopies(5000, "a"))).isEqualTo(A);
    }

    @Test
    void aNameThatIsTooLongIsLeftOutAndTold() {
        GroupStatement read = GroupStatement.of(List.of("a", "x".repeat(256), "y".repeat(300)));

        assertThat(read.groups()).contains(Set.of("a"));
        assertThat(read.problems()).extracting(SyncProblem::code).containsExactly("group.name_invalid");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatIsNoListOfNamesChangesNothing(List<?> values) {
        assertUnclear(GroupStatement.of(values), "groups.malformed");
    }

    private static Stream<List<?>> malformed() {
        return Stream.of(
                List.of(1),
                List.of("a", true),
                List.of(Map.of("name", "a")),
                List.of(List.of("a")),
                Arrays.asList("a", null));
    }

    @Test
    void twoMappersOfOneSignInAddUp() {
        assertThat(A.and(GroupStatement.of(List.of("b"))).groups()).contains(Set.of("a", "b"));
        assertThat(A.and(GroupStatement.NONE)).isEqualTo(A);
    }

    @Test
    void aMapperThatFoundNothingAddsNothing() {
        assertThat(A.and(GroupStatement.NOTHING)).isEqualTo(A);
        assertThat(GroupStatement.NOTHING.and(A)).isEqualTo(A);
        assertThat(GroupStatement.NOTHING.and(GroupStatement.NOTHING)).isEqualTo(GroupStatement.NOTHING);
    }

    /** Half of the groups would take away what the other half gives. */
    @Test
    void whatOneMapperCannotReadMakesAllUnclear() {
        Stream.of(A, GroupStatement.NONE, GroupStatement.NOTHING).forEach(other -> {
            assertThat(GroupStatement.OVERAGE.and(other)).isEqualTo(GroupStatement.OVERAGE);
            assertThat(other.and(GroupStatement.OVERAGE)).isEqualTo(GroupStatement.OVERAGE);
        });
    }

    @Test
    void tooManyTogetherAreTooMany() {
        assertUnclear(GroupStatement.of(names(GroupSync.MOST_GROUPS)).and(A), "groups.too_many");
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(number -> "group " + number).toList();
    }

    private static void assertUnclear(GroupStatement read, String code) {
        assertThat(read.groups()).isEqualTo(Optional.empty());
        assertThat(read.problems()).extracting(SyncProblem::code).containsExactly(code);
    }
}
