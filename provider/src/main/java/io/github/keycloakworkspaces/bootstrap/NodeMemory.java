package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.access.RememberedCallers;
import io.github.keycloakworkspaces.decision.cache.FactsCache;
import io.github.keycloakworkspaces.lists.ListMemory;

/**
 * What this node remembers for all realms.
 *
 * @param facts what decisions and claims are made from
 * @param callers whose tokens were verified a moment ago
 * @param lists how long lists are, and how the rows of long ones follow each other
 */
record NodeMemory(FactsCache facts, RememberedCallers callers, ListMemory lists) {

    private static final long MEGABYTE = 1L << 20;

    /** An empty memory whose facts take about so many megabytes. */
    static NodeMemory of(int megabytes) {
        var facts = new FactsCache(megabytes * MEGABYTE);
        return new NodeMemory(facts, new RememberedCallers(facts), new ListMemory());
    }
}
