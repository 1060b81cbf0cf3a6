package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.decision.ActionSearch;
import io.github.keycloakworkspaces.decision.DecisionCases;
import io.github.keycloakworkspaces.decision.DecisionFacts;
import io.github.keycloakworkspaces.decision.DirectLookup;
import io.github.keycloakworkspaces.decision.Explanations;
import io.github.keycloakworkspaces.decision.ResourceSearch;
import io.github.keycloakworkspaces.decision.SubjectSearch;
import io.github.keycloakworkspaces.decision.cache.CachedBulk;
import io.github.keycloakworkspaces.decision.cache.CachedFacts;
import io.github.keycloakworkspaces.decision.cache.CachedSearch;
import io.github.keycloakworkspaces.decision.cache.CachedTokenSnapshots;
import io.github.keycloakworkspaces.decision.cache.RememberedFacts;
import io.github.keycloakworkspaces.decision.cache.SessionFacts;
import io.github.keycloakworkspaces.decision.jpa.JpaBulkStore;
import io.github.keycloakworkspaces.decision.jpa.JpaGrantStore;
import io.github.keycloakworkspaces.decision.jpa.JpaMemberAccounts;
import io.github.keycloakworkspaces.decision.jpa.JpaOrganizationAliases;
import io.github.keycloakworkspaces.decision.jpa.JpaSearchStore;

/** Decisions, the facts that they are made from, searches and explanations. */
final class DecisionWiring {

    private final Ground ground;
    private final MembershipWiring membership;
    private final SessionFacts remembered;
    private final CachedFacts seen;

    DecisionWiring(Ground ground, MembershipWiring membership) {
        this.ground = ground;
        this.membership = membership;
        this.remembered = new SessionFacts(ground.node().memory().facts(), ground.realmId(), ground.changes()::any);
        this.seen = new CachedFacts(remembered, ground::facts);
    }

    DecisionFacts facts() {
        return new DecisionFacts(
                seen,
                new JpaOrganizationAliases(ground.em(), ground.realmId()),
                new CachedTokenSnapshots(remembered, ground::facts),
                ground.changes(),
                ground.decisions());
    }

    DecisionCases cases() {
        var lookup = new DirectLookup(seen, ground.members());
        var search = new CachedSearch(remembered, new JpaSearchStore(ground.em(), ground.realmId()));
        return new DecisionCases(
                ground.decisions(),
                new RememberedFacts(remembered),
                lookup,
                new CachedBulk(remembered, new JpaBulkStore(ground.em(), ground.realmId())),
                new SubjectSearch(lookup, search, membership.permissions(), ground.decisions()),
                new ResourceSearch(lookup, search, ground.decisions()),
                new ActionSearch(lookup, ground.decisions()),
                new Explanations(new JpaGrantStore(ground.em(), ground.realmId()), ground.decisions()),
                organization -> new JpaMemberAccounts(ground.em(), ground.realmId(), organization));
    }
}
