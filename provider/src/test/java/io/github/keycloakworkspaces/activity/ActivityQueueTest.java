package io.github.keycloakworkspaces.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ActivityQueueTest {

    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final Diary diary = new Diary();
    private final Book book = new Book();
    private final Hands clock = new Hands();
    private final ActivityQueue queue = new ActivityQueue(book, diary, clock, 100);
    private final Thread writer = new Thread(queue, "writer");

    @AfterEach
    void end() throws InterruptedException {
        book.open();
        queue.close(SHORT);
        writer.join();
    }

    @Test
    void storesWhatWasPutInBeforeAFlush() {
        writer.start();
        Lines.numbers(0, 50).forEach(queue::offer);

        assertThat(queue.flush(LONG)).isTrue();
        assertThat(book.stored()).isEqualTo(Lines.numbers(0, 50));
        assertThat(queue.size()).isZero();
        assertThat(diary.written()).isEqualTo(50);
    }

    @Test
    void anErrorDoesNotEndIt() {
        book.erringFor(2);
        writer.start();
        queue.offer(Lines.number(0));
        queue.flush(LONG);
        queue.offer(Lines.number(1));

        assertThat(queue.flush(LONG)).isTrue();
        assertThat(book.stored()).isEqualTo(Lines.numbers(0, 2));
        assertThat(diary.dropped()).isZero();
    }

    @Test
    void aFlushWithNothingToDoReturns() {
        assertThat(queue.flush(LONG)).isTrue();
    }

    @Test
    void aFlushDoesNotWaitForEver() {
        book.shut();
        writer.start();
        queue.offer(Lines.number(0));

        assertThat(queue.flush(SHORT)).isFalse();
        assertThat(queue.size()).isEqualTo(1);
    }

    @Test
    void aFlushDoesNotWaitForWhatComesLater() {
        queue.offer(Lines.number(0));
        var flushed = new AtomicReference<Boolean>();
        Thread reader = new Thread(() -> flushed.set(queue.flush(LONG)));
        reader.start();
        writer.start();
        join(reader);

        assertThat(flushed.get()).isTrue();
    }

    @Test
    void waitingLinesGoTogether() {
        var large = new ActivityQueue(book, diary, clock);
        Lines.numbers(0, 1200).forEach(large::offer);
        Thread thread = new Thread(large);
        thread.start();

        assertThat(large.close(LONG)).isTrue();
        join(thread);
        assertThat(book.sizes()).containsExactly(500, 500, 200);
    }

    @Test
    void whatDoesNotFitIsLostAndCounted() {
        book.shut();
        writer.start();
        queue.offer(Lines.number(0));
        book.awaitVisitor();

        assertThat(Lines.numbers(1, 100)).allMatch(queue::offer);
        assertThat(Lines.numbers(100, 110)).noneMatch(queue::offer);
        assertThat(diary.dropped()).isEqualTo(10);
        assertThat(queue.size()).isEqualTo(100);
    }

    @Test
    void thereIsRoomAgainWhenSomethingWasStored() {
        Lines.numbers(0, 101).forEach(queue::offer);
        writer.start();

        assertThat(queue.flush(LONG)).isTrue();
        assertThat(queue.offer(Lines.number(200))).isTrue();
        assertThat(queue.flush(LONG)).isTrue();
        assertThat(book.stored()).hasSize(101).doesNotContain(Lines.number(100)).contains(Lines.number(200));
    }

    @Test
    void warnsOfLostLinesOnceAMinute() {
        Lines.numbers(0, 100).forEach(queue::offer);

        Lines.numbers(100, 105).forEach(queue::offer);
        clock.turn(Duration.ofSeconds(59));
        queue.offer(Lines.number(105));
        assertThat(diary.warnings()).containsExactly(1L);
        clock.turn(Duration.ofSeconds(1));
        queue.offer(Lines.number(106));

        assertThat(diary.warnings()).containsExactly(1L, 6L);
        assertThat(diary.dropped()).isEqualTo(7);
    }

    @Test
    void nothingIsLostWhenTheDatabaseComesBack() {
        book.awayFor(4);
        writer.start();
        Lines.numbers(0, 50).forEach(queue::offer);

        while (!queue.flush(SHORT)) {
            assertThat(diary.dropped()).isZero();
        }
        assertThat(book.stored()).isEqualTo(Lines.numbers(0, 50));
    }

    @Test
    void aFlushShortensThePause() {
        book.awayFor(9); // the pauses before the tenth attempt add up to 51 seconds
        writer.start();
        queue.offer(Lines.number(0));

        while (!queue.flush(SHORT)) {
            assertThat(diary.dropped()).isZero();
        }
        assertThat(book.stored()).containsExactly(Lines.number(0));
    }

    @Test
    void closingStoresWhatIsIn() {
        Lines.numbers(0, 100).forEach(queue::offer);
        writer.start();

        assertThat(queue.close(LONG)).isTrue();
        assertThat(book.stored()).hasSize(100);
        assertThat(diary.dropped()).isZero();
        join(writer);
    }

    @Test
    void closingEndsTheThreadThoughTheDatabaseIsAway() {
        book.awayForEver();
        writer.start();
        Lines.numbers(0, 7).forEach(queue::offer);

        assertThat(queue.close(SHORT)).isFalse();
        join(writer);
        assertThat(diary.dropped()).isEqualTo(7);
        assertThat(queue.size()).isZero();
    }

    @Test
    void aClosedQueueTakesNothingIn() {
        writer.start();
        queue.close(LONG);

        assertThat(queue.offer(Lines.number(0))).isFalse();
        assertThat(diary.dropped()).isEqualTo(1);
        assertThat(queue.flush(LONG)).isTrue();
    }

    @Test
    void closingWithoutAThreadLosesAndCounts() {
        queue.offer(Lines.number(0));

        assertThat(queue.close(SHORT)).isFalse();
        assertThat(diary.dropped()).isEqualTo(1);
    }

    @Test
    void manyAtOnceLoseNothingAndKeepTheirOrder() {
        var large = new ActivityQueue(book, diary, clock);
        Thread thread = new Thread(large);
        thread.start();
        List<Thread> people = IntStream.range(0, 8)
                .mapToObj(person -> new Thread(() -> IntStream.range(0, 1000).forEach(step -> {
                    large.offer(Lines.of("/" + person + "/" + step));
                    if (step % 100 == 99) {
                        assertThat(large.flush(LONG)).isTrue();
                    }
                })))
                .toList();
        people.forEach(Thread::start);
        people.forEach(ActivityQueueTest::join);
        large.close(LONG);
        join(thread);

        assertThat(book.stored()).hasSize(8000).doesNotHaveDuplicates();
        for (int person = 0; person < 8; person++) {
            String start = "/" + person + "/";
            assertThat(book.stored().stream().map(Activity::url).filter(url -> url.startsWith(start)))
                    .containsExactlyElementsOf(IntStream.range(0, 1000)
                            .mapToObj(step -> start + step)
                            .toList());
        }
    }

    @Test
    void whatIsNotStoredIsCountedWhateverHappensAtOnce() {
        List<Boolean> moods = new ArrayList<>();
        IntStream.range(0, 60).forEach(call -> moods.add(call % 3 != 0));
        moods.forEach(away -> book.awayAt(away));
        writer.start();
        List<Thread> people = IntStream.range(0, 4)
                .mapToObj(person -> new Thread(() ->
                        IntStream.range(0, 500).forEach(step -> queue.offer(Lines.of("/" + person + "/" + step)))))
                .toList();
        people.forEach(Thread::start);
        people.forEach(ActivityQueueTest::join);
        while (!queue.flush(SHORT)) {
            assertThat(queue.size()).isLessThanOrEqualTo(100);
        }

        assertThat(book.stored()).doesNotHaveDuplicates();
        assertThat(book.stored().size() + diary.dropped()).isEqualTo(2000);
        assertThat(diary.written()).isEqualTo(book.stored().size());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A clock that stands until it is turned. */
    private static final class Hands extends Clock {

        private Instant now = Instant.EPOCH;

        void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
