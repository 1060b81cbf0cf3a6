package io.github.keycloakworkspaces.decision.search;

/** Who may do something, with what, and what somebody may do. */
public record SearchCases(SubjectSearch subjects, ResourceSearch resources, ActionSearch actions) {}
