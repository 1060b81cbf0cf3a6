package io.github.keycloakworkspaces.mapping;

/** What can be done with groups and what they give. */
public record MappingCases(
        GroupSync sync, GroupEvaluation evaluation, GroupStore groups, MappingStore mappings, SyncErrorStore errors) {}
