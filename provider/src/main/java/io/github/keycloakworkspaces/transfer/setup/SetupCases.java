package io.github.keycloakworkspaces.transfer.setup;

/** Making one realm ready, and looking whether it is. */
public record SetupCases(RealmSetup setup, Readiness readiness) {}
