package io.github.keycloakworkspaces.architecture.offending.decision;

import io.github.keycloakworkspaces.architecture.offending.decision.search.Inner;

/** Knows what stands on it. */
public record Outer(Inner inner) {}
