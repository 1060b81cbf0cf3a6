package io.github.keycloakworkspaces.mapping;

/** What is stored about groups, people in them and what they give. */
public record MappingStores(
        GroupStore groups, MappingStore mappings, PlaceStore places, ScimStates scim, SyncErrorStore errors) {}
