package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.decision.evaluation.AskedDecisions;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Counts decisions by the organization that they were about. Only the first {@value #MOST} organizations that a node is
 * asked about have a counter of their own: each is a row of the server's metrics for as long as it runs.
 */
final class AskedMeters implements AskedDecisions {

    static final int MOST = 1_000;

    static final String OTHERS = "others";

    private final MeterRegistry registry;
    private final Map<Long, Counter> counters = new ConcurrentHashMap<>();
    private final AtomicInteger free = new AtomicInteger(MOST);
    private final Counter others;

    AskedMeters(MeterRegistry registry) {
        this.registry = registry;
        this.others = counter(OTHERS);
    }

    @Override
    public void decided(OrganizationId organization) {
        of(organization.value()).increment();
    }

    private Counter of(Long organization) {
        @Nullable Counter present = counters.get(organization);
        if (present != null) {
            return present;
        }
        if (free.get() <= 0) {
            return others;
        }
        return counters.computeIfAbsent(
                organization, number -> free.getAndDecrement() > 0 ? counter(String.valueOf(number)) : others);
    }

    private Counter counter(String organization) {
        return Counter.builder("workspaces.decisions.asked")
                .description("Decisions that applications asked for")
                .tag("organization", organization)
                .register(registry);
    }
}
