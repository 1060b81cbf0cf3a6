package io.github.keycloakworkspaces.tag;

/** What can be done with the tags of members. */
public record TagCases(TagStore store, Tags tags, TagImportStore importStore, TagImports imports) {}
