package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.access.RememberedCallers;
import io.github.keycloakworkspaces.decision.cache.FactsCache;
import io.github.keycloakworkspaces.lists.OrderCache;
import io.github.keycloakworkspaces.shared.CountCache;
import java.time.Clock;

/**
 * What this node remembers for all realms.
 *
 * @param facts what decisions and claims are made from
 * @param callers whose tokens were verified a moment ago
 * @param counts how long lists are
 * @param orders how the rows of long lists follow each other
 */
record NodeMemory(FactsCache facts, RememberedCallers callers, CountCache counts, OrderCache orders) {

    private static final long MEGABYTE = 1L << 20;

    /** An empty memory whose facts take about so many megabytes. */
    static NodeMemory of(int megabytes, Clock clock) {
        var facts = new FactsCache(megabytes * MEGABYTE);
        return new NodeMemory(facts, new RememberedCallers(facts), new CountCache(clock), new OrderCache());
    }
}
