package io.github.keycloakworkspaces.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final OrganizationId ACME = new OrganizationId(1);
    private static final OrganizationId GLOBEX = new OrganizationId(2);

    private final Shelf shelf = new Shelf();
    private final Retention retention = new Retention(shelf, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void removesWhatIsOlderThanTheOrganizationWants() {
        shelf.limits.put(ACME, 30);
        shelf.put(
                ACME,
                NOW.minus(Duration.ofDays(30)),
                NOW.minus(Duration.ofDays(30)).minusMillis(1),
                NOW);

        assertThat(retention.clean()).isEqualTo(1);
        assertThat(shelf.lines.get(ACME)).containsExactly(NOW.minus(Duration.ofDays(30)), NOW);
    }

    @Test
    void keepsTheOthersForEver() {
        shelf.limits.put(ACME, 1);
        shelf.put(GLOBEX, Instant.EPOCH);

        assertThat(retention.clean()).isZero();
        assertThat(shelf.lines.get(GLOBEX)).hasSize(1);
    }

    @Test
    void removesALotInBatches() {
        shelf.limits.put(ACME, 1);
        shelf.limits.put(GLOBEX, 1);
        IntStream.range(0, 2500).forEach(line -> shelf.put(ACME, Instant.EPOCH.plusSeconds(line)));
        IntStream.range(0, 1000).forEach(line -> shelf.put(GLOBEX, Instant.EPOCH.plusSeconds(line)));

        assertThat(retention.clean()).isEqualTo(3500);
        assertThat(shelf.batches).containsExactly(1000, 1000, 500, 1000, 0);
    }

    /** Logs in memory. */
    private static final class Shelf implements ExpiredEntries {

        private final Map<OrganizationId, Integer> limits =
                new TreeMap<>((one, other) -> Long.compare(one.value(), other.value()));
        private final Map<OrganizationId, List<Instant>> lines = new HashMap<>();
        private final List<Integer> batches = new ArrayList<>();

        void put(OrganizationId organization, Instant... moments) {
            lines.computeIfAbsent(organization, id -> new ArrayList<>()).addAll(List.of(moments));
        }

        @Override
        public Map<OrganizationId, Integer> limits() {
            return limits;
        }

        @Override
        public int removeBefore(OrganizationId organization, Instant moment, int most) {
            List<Instant> log = lines.computeIfAbsent(organization, id -> new ArrayList<>());
            List<Instant> old = log.stream()
                    .filter(line -> line.isBefore(moment))
                    .sorted()
                    .limit(most)
                    .toList();
            log.removeAll(old);
            batches.add(old.size());
            return old.size();
        }
    }
}
