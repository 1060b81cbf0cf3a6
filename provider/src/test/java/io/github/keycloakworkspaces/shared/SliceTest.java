package io.github.keycloakworkspaces.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SliceTest {

    @Property
    void eachPageHasItsRowsInOrderWhicheverEndTheyAreReadFrom(
            @ForAll @IntRange(max = 60) int count,
            @ForAll @IntRange(max = 80) int offset,
            @ForAll @IntRange(min = 1, max = 30) int limit) {
        List<Integer> list = IntStream.range(0, count).boxed().toList();
        List<Integer> page = list.stream().skip(offset).limit(limit).toList();

        assertThat(read(list, Slice.of(count, count, offset, limit))).isEqualTo(page);
    }

    @Property
    void noMoreThanHalfTheListIsPassed(
            @ForAll @IntRange(max = 1000) int count,
            @ForAll @IntRange(max = 1200) int offset,
            @ForAll @IntRange(min = 1, max = 100) int limit) {
        assertThat(Slice.of(count, count, offset, limit).first()).isLessThanOrEqualTo(count / 2);
    }

    @Test
    void aListOfEverythingIsWalked() {
        assertThat(Slice.of(100_000, 100_000, 0, 20).walking()).isTrue();
        assertThat(Slice.of(100_000, 100_000, 50_000, 20).walking()).isTrue();
    }

    @Test
    void fewAmongManyAreGathered() {
        assertThat(Slice.of(300, 100_000, 0, 20).walking()).isFalse();
        assertThat(Slice.of(50_000, 100_000, 0, 20).walking()).isTrue();
    }

    private static List<Integer> read(List<Integer> list, Slice slice) {
        List<Integer> ordered = new ArrayList<>(list);
        if (slice.backward()) {
            Collections.reverse(ordered);
        }
        return slice.turned(
                ordered.stream().skip(slice.first()).limit(slice.rows()).toList());
    }
}
