package io.github.keycloakworkspaces.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AskedMetersTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final AskedMeters meters = new AskedMeters(registry);

    @Test
    void eachOrganizationIsCountedByItself() {
        ask(7, 8, 7);

        assertThat(count("7")).isEqualTo(2);
        assertThat(count("8")).isEqualTo(1);
        assertThat(count(AskedMeters.OTHERS)).isZero();
    }

    @Test
    void thereAreNeverMoreCountersThanTheLimit() {
        ask(LongStream.rangeClosed(1, AskedMeters.MOST + 3).toArray());
        ask(1, AskedMeters.MOST + 1);

        assertThat(registry.getMeters()).hasSize(AskedMeters.MOST + 1);
        assertThat(count("1")).isEqualTo(2);
        assertThat(count(AskedMeters.OTHERS)).isEqualTo(4);
    }

    private void ask(long... organizations) {
        LongStream.of(organizations).mapToObj(OrganizationId::new).forEach(meters::decided);
    }

    private double count(String organization) {
        return registry.get("workspaces.decisions.asked")
                .tag("organization", organization)
                .counter()
                .count();
    }
}
