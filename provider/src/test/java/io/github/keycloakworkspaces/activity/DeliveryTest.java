package io.github.keycloakworkspaces.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final List<Activity> THREE = Lines.numbers(0, 3);

    private final Diary diary = new Diary();

    @Test
    void storesABatchInOneTransaction() {
        Book book = new Book();

        var outcome = new Delivery(book, diary).attempt(THREE);

        assertThat(outcome).isEqualTo(new Delivery.Outcome(List.of(), 0));
        assertThat(book.sizes()).containsExactly(3);
        assertThat(diary.written()).isEqualTo(3);
    }

    @Test
    void keepsABatchThatCouldNotBeStored() {
        Delivery delivery = new Delivery(new Book().awayFor(1), diary);

        assertThat(delivery.attempt(THREE)).isEqualTo(new Delivery.Outcome(THREE, 0));
        assertThat(delivery.pause()).isEqualTo(Delivery.FIRST_PAUSE);
        assertThat(delivery.attempt(THREE)).isEqualTo(new Delivery.Outcome(List.of(), 0));
        assertThat(delivery.pause()).isZero();
    }

    @Test
    void waitsLongerEachTimeButNotTooLong() {
        Delivery delivery = new Delivery(new Book().awayForEver(), diary);

        List<Long> pauses = IntStream.range(0, 80)
                .mapToObj(attempt -> {
                    assertThat(delivery.attempt(THREE)).isEqualTo(new Delivery.Outcome(THREE, 0));
                    return delivery.pause();
                })
                .toList();

        assertThat(pauses).startsWith(100L, 200L, 400L, 800L).isSorted().endsWith(Delivery.LONGEST_PAUSE);
        assertThat(diary.pauses()).isEqualTo(pauses);
    }

    @Test
    void givesUpALineThatTheDatabaseRefusesAndKeepsTheOthers() {
        Book book = new Book().refusing(Lines.number(1));
        Delivery delivery = new Delivery(book, diary);

        List<Activity> left = THREE;
        int refused = 0;
        for (int attempt = 0; attempt <= Delivery.WHOLE_ATTEMPTS; attempt++) {
            var outcome = delivery.attempt(left);
            left = outcome.left();
            refused += outcome.refused();
        }

        assertThat(left).isEmpty();
        assertThat(refused).isEqualTo(1);
        assertThat(book.stored()).containsExactly(Lines.number(0), Lines.number(2));
        assertThat(delivery.pause()).isZero();
    }

    @Test
    void givesUpNothingWhileTheDatabaseIsAway() {
        Book book = new Book().awayFor(50);
        Delivery delivery = new Delivery(book, diary);

        List<Activity> left = THREE;
        while (!left.isEmpty()) {
            var outcome = delivery.attempt(left);
            left = outcome.left();
            assertThat(outcome.refused()).isZero();
        }
        assertThat(book.stored()).isEqualTo(THREE);
    }

    /** Whenever the database is away: each line is stored once and in order, or counted as refused. */
    @Test
    void losesAndDoublesNothingWhateverFails() {
        int calls = 14;
        for (int pattern = 0; pattern < 1 << calls; pattern++) {
            Book book = new Book();
            for (int call = 0; call < calls; call++) {
                book.awayAt((pattern >> call & 1) == 1);
            }
            check(book, pattern);
        }
    }

    @Test
    void anErrorIsAFailureLikeAnyOther() {
        Delivery delivery = new Delivery(new Book().erringFor(1), diary);

        assertThat(delivery.attempt(THREE).left()).isEqualTo(THREE);
        assertThat(delivery.pause()).isEqualTo(Delivery.FIRST_PAUSE);
        assertThat(delivery.attempt(THREE).left()).isEmpty();
    }

    private void check(Book book, int pattern) {
        Delivery delivery = new Delivery(book, diary);
        List<Activity> left = THREE;
        int refused = 0;
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            assertThat(attempt).isLessThan(20);
            var outcome = delivery.attempt(left);
            left = outcome.left();
            refused += outcome.refused();
        }
        List<Activity> missing = new ArrayList<>(THREE);
        missing.removeAll(book.stored());
        assertThat(book.stored())
                .as("%s", pattern)
                .doesNotHaveDuplicates()
                .isSubsetOf(THREE)
                .isSortedAccordingTo((one, other) -> one.url().compareTo(other.url()));
        assertThat(missing).hasSize(refused);
    }
}
