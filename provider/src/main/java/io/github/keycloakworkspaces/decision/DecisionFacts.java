package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.shared.Changes;

/** What decisions are made from, and the decisions themselves. */
public record DecisionFacts(FactStore store, Changes changes, Decisions decisions) {}
