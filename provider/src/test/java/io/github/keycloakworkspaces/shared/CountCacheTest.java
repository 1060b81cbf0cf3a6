package io.github.keycloakworkspaces.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CountCacheTest {

    private static final OrganizationId ACME = new OrganizationId(1);
    private static final OrganizationId GLOBEX = new OrganizationId(2);
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final Hands clock = new Hands();
    private final CountCache counts = new CountCache(clock);

    @Test
    void aNumberBelongsToOneListOfOneOrganizationAtOneRevision() {
        counts.put(ACME, 7, "members", 12);

        assertThat(counts.find(ACME, 7, "members")).contains(12L);
        assertThat(counts.find(ACME, 8, "members")).isEmpty();
        assertThat(counts.find(ACME, 7, "projects")).isEmpty();
        assertThat(counts.find(GLOBEX, 7, "members")).isEmpty();
    }

    @Test
    void whatWasChangedPastTheRevisionIsRightAfterAMinute() {
        counts.put(ACME, 7, "members", 12);

        clock.now = NOON.plusSeconds(59);
        assertThat(counts.find(ACME, 7, "members")).contains(12L);
        clock.now = NOON.plusSeconds(60);
        assertThat(counts.find(ACME, 7, "members")).isEmpty();
    }

    @Test
    void theMemoryThatItTakesIsLimited() {
        for (int list = 0; list < 30_000; list++) {
            counts.put(ACME, 7, list, list);
        }

        assertThat(counts.find(ACME, 7, 0)).isEmpty();
        assertThat(counts.find(ACME, 7, 29_999)).contains(29_999L);
    }

    private static final class Hands extends Clock {

        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
