package io.github.keycloakworkspaces.architecture.offending.decision.search;

public record Inner(String text) {}
