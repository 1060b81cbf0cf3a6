package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.decision.DecisionTally;
import io.github.keycloakworkspaces.decision.cache.FactsCache;
import io.github.keycloakworkspaces.roles.Action;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;

/** Tells the server's metrics of decisions, and of what they were made from. */
final class FactsMeters {

    private FactsMeters() {}

    static void register(FactsCache cache, DecisionTally tally) {
        for (Action action : Action.values()) {
            decisions(tally, action, true);
            decisions(tally, action, false);
        }
        FunctionCounter.builder("workspaces.facts.hits", cache, FactsCache::hits)
                .description("Facts that decisions and tokens needed and that were remembered")
                .register(Metrics.globalRegistry);
        FunctionCounter.builder("workspaces.facts.misses", cache, FactsCache::misses)
                .description("Facts that decisions and tokens needed and that were read from the database")
                .register(Metrics.globalRegistry);
        FunctionCounter.builder("workspaces.facts.changes", cache, FactsCache::changes)
                .description("Changes that this node has heard of")
                .register(Metrics.globalRegistry);
        Gauge.builder("workspaces.facts.remembered", cache, FactsCache::size)
                .description("Facts that are remembered")
                .register(Metrics.globalRegistry);
    }

    private static void decisions(DecisionTally tally, Action action, boolean permitted) {
        FunctionCounter.builder("workspaces.decisions", tally, all -> all.count(action, permitted))
                .description("Decisions")
                .tag("action", action.code())
                .tag("outcome", permitted ? "permitted" : "denied")
                .register(Metrics.globalRegistry);
    }
}
