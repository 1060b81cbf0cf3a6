package io.github.keycloakworkspaces.architecture.offending.transfer.document;

import io.github.keycloakworkspaces.architecture.offending.transfer.plan.LaterPlan;

/** A room that knows the one behind it. */
public record ForesightedDocument(LaterPlan plan) {}
