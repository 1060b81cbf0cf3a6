package io.github.keycloakworkspaces.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ListMemoryTest {

    private static final OrganizationId ACME = new OrganizationId(1);
    private static final OrganizationId GLOBEX = new OrganizationId(2);
    private static final List<Long> NUMBERS =
            LongStream.rangeClosed(1, 3000).boxed().toList();

    private final AtomicInteger reads = new AtomicInteger();
    private long nanoseconds;
    private final ListMemory lists = new ListMemory(() -> nanoseconds);

    @Test
    void aCountBelongsToOneListOfOneOrganizationAtOneRevision() {
        lists.remember(key(ACME, 7, "members"), 12);

        assertThat(lists.count(key(ACME, 7, "members"))).contains(12L);
        assertThat(lists.count(key(ACME, 8, "members"))).isEmpty();
        assertThat(lists.count(key(ACME, 7, "projects"))).isEmpty();
        assertThat(lists.count(key(GLOBEX, 7, "members"))).isEmpty();
    }

    @Test
    void whatWasChangedPastTheRevisionIsCountedAgainAfterAMinute() {
        lists.remember(key(ACME, 7, "members"), 12);

        nanoseconds = Duration.ofSeconds(59).toNanos();
        assertThat(lists.count(key(ACME, 7, "members"))).contains(12L);
        nanoseconds = Duration.ofSeconds(60).toNanos();
        assertThat(lists.count(key(ACME, 7, "members"))).isEmpty();
    }

    @Test
    void theMemoryThatCountsTakeIsLimited() {
        for (int list = 0; list < 30_000; list++) {
            lists.remember(key(ACME, 7, list), list);
        }

        assertThat(IntStream.range(0, 30_000)
                        .filter(list -> lists.count(key(ACME, 7, list)).isPresent()))
                .hasSizeBetween(19_000, 20_000);
        assertThat(lists.count(key(ACME, 7, 29_999))).contains(29_999L);
    }

    @Test
    void theMemoryThatOrdersTakeIsLimited() {
        List<Long> long250k = LongStream.range(0, 250_000).boxed().toList();
        IntStream.range(0, 20)
                .forEach(list -> IntStream.range(0, 2)
                        .forEach(time -> lists.page(key(ACME, 7, list), 250_000, 2000, 2, () -> long250k)));

        assertThat(IntStream.range(0, 20)
                        .filter(list -> lists.page(key(ACME, 7, list), 250_000, 2000, 2, List::of)
                                .isPresent()))
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void whoJumpsOnceWaitsForNoMoreThanOnePage() {
        assertThat(page(7, "by name", 2000, 2)).isEmpty();
        assertThat(reads).hasValue(0);
    }

    @Test
    void whoTurnsPagesReadsTheOrderOnce() {
        page(7, "by name", 2000, 2);

        assertThat(page(7, "by name", 2002, 2)).contains(List.of(2003L, 2004L));
        assertThat(page(7, "by name", 2004, 2)).contains(List.of(2005L, 2006L));
        assertThat(page(7, "by name", 2999, 2)).contains(List.of(3000L));
        assertThat(reads).hasValue(1);
    }

    @Test
    void anOrderBelongsToOneListAtOneRevision() {
        page(7, "by name", 2000, 2);

        assertThat(page(8, "by name", 2000, 2)).isEmpty();
        assertThat(page(7, "by role", 2000, 2)).isEmpty();
    }

    @Test
    void whatWasChangedWithoutARevisionIsInOrderAfterAMinute() {
        page(7, "by name", 2000, 2);
        page(7, "by name", 2000, 2);

        nanoseconds = Duration.ofSeconds(61).toNanos();

        assertThat(page(7, "by name", 2000, 2)).isEmpty();
    }

    @Test
    void listsThatAreTooLongAreNeverReadAsAWhole() {
        for (int time = 0; time < 3; time++) {
            assertThat(lists.page(key(ACME, 7, "by name"), 250_001, 2000, 2, this::read))
                    .isEmpty();
        }
        assertThat(reads).hasValue(0);
    }

    private Optional<List<Long>> page(long revision, String list, int offset, int rows) {
        return lists.page(key(ACME, revision, list), NUMBERS.size(), offset, rows, this::read);
    }

    private static ListMemory.Key key(OrganizationId organization, long revision, Object list) {
        return new ListMemory.Key(organization, revision, list);
    }

    private List<Long> read() {
        reads.incrementAndGet();
        return NUMBERS;
    }
}
