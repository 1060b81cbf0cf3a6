package io.github.keycloakworkspaces.architecture.offending.transfer.plan;

import io.github.keycloakworkspaces.architecture.offending.transfer.document.ForesightedDocument;

/** A room that may know the one before it. */
public record LaterPlan(ForesightedDocument document) {}
