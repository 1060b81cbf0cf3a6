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

    private final RealmContext ground;
    private final SessionFacts remembered;
    private final CachedFacts seen;

    DecisionWiring(RealmContext ground) {
        this.ground = ground;
        this.remembered = new SessionFacts(ground.node().memory().facts(), ground.realmId(), ground.changes()::any);
        this.seen = new CachedFacts(remembered, ground::facts);
    }

    DecisionFacts facts() {
        return new DecisionFacts(seen, ground.changes(), ground.decisions());
    }

    EvaluationCases evaluation() {
        return new EvaluationCases(
                ground.decisions(),
                seen,
                (organization, account) ->
                        new JpaMemberAccounts(ground.em(), ground.realmId()).find(organization, account));
    }

    SearchCases search() {
        var search = new CachedSearch(remembered, new JpaSearchStore(ground.em(), ground.realmId()));
        return new SearchCases(
                new SubjectSearch(seen, search, ground.permissions(), ground.decisions()),
                new ResourceSearch(seen, search, ground.decisions()),
                new ActionSearch(seen, ground.decisions()));
    }

    Explanations explanations() {
        return new Explanations(new JpaGrantStore(ground.em(), ground.realmId()), ground.decisions());
    }
}
