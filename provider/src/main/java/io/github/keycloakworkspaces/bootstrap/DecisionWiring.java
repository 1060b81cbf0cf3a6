package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.decision.DecisionFacts;
import io.github.keycloakworkspaces.decision.cache.CachedFacts;
import io.github.keycloakworkspaces.decision.cache.CachedSearch;
import io.github.keycloakworkspaces.decision.cache.SessionFacts;
import io.github.keycloakworkspaces.decision.evaluation.EvaluationCases;
import io.github.keycloakworkspaces.decision.explanation.Explanations;
import io.github.keycloakworkspaces.decision.jpa.JpaGrantStore;
import io.github.keycloakworkspaces.decision.jpa.JpaMemberAccounts;
import io.github.keycloakworkspaces.decision.jpa.JpaSearchStore;
import io.github.keycloakworkspaces.decision.search.ActionSearch;
import io.github.keycloakworkspaces.decision.search.ResourceSearch;
import io.github.keycloakworkspaces.decision.search.SearchCases;
import io.github.keycloakworkspaces.decision.search.SubjectSearch;

/** Decisions, the facts that they are made from, searches and explanations. */
final class DecisionWiring {

    private final RealmContext context;
    private final SessionFacts remembered;
    private final CachedFacts seen;

    DecisionWiring(RealmContext context) {
        this.context = context;
        this.remembered = new SessionFacts(context.node().memory().facts(), context.realmId(), context.changes()::any);
        this.seen = new CachedFacts(remembered, context::facts);
    }

    DecisionFacts facts() {
        return new DecisionFacts(seen, context.changes(), context.decisions());
    }

    EvaluationCases evaluation() {
        return new EvaluationCases(
                context.decisions(),
                seen,
                (organization, account) ->
                        new JpaMemberAccounts(context.em(), context.realmId()).find(organization, account),
                context.node().asked());
    }

    SearchCases search() {
        var search = new CachedSearch(remembered, new JpaSearchStore(context.em(), context.realmId()));
        return new SearchCases(
                new SubjectSearch(seen, search, context.permissions(), context.decisions()),
                new ResourceSearch(seen, search, context.decisions()),
                new ActionSearch(seen, context.decisions()));
    }

    Explanations explanations() {
        return new Explanations(new JpaGrantStore(context.em(), context.realmId()), context.decisions());
    }
}
