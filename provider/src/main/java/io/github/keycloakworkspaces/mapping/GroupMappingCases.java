package io.github.keycloakworkspaces.mapping;

/** What those who change roles say and see about groups. */
public record GroupMappingCases(
        GroupMappings mappings, SharedPlaces places, RealmGroups realmGroups, HeldGroups held, SettledGrants manual) {}
