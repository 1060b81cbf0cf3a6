package io.github.keycloakworkspaces.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OrderCacheTest {

    private static final OrganizationId ACME = new OrganizationId(1);
    private static final List<Long> NUMBERS =
            LongStream.rangeClosed(1, 3000).boxed().toList();

    private final AtomicInteger reads = new AtomicInteger();
    private long nanoseconds;
    private final OrderCache orders = new OrderCache(() -> nanoseconds);

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
            assertThat(orders.page(ACME, 7, "by name", 250_001, 2000, 2, this::read))
                    .isEmpty();
        }
        assertThat(reads).hasValue(0);
    }

    private Optional<List<Long>> page(long revision, String list, int offset, int rows) {
        return orders.page(ACME, revision, list, NUMBERS.size(), offset, rows, this::read);
    }

    private List<Long> read() {
        reads.incrementAndGet();
        return NUMBERS;
    }
}
