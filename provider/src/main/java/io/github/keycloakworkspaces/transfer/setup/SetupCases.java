package io.github.keycloakworkspaces.transfer.setup;

/** Making one realm ready, looking whether it is, and taking all of it back. */
public record SetupCases(RealmSetup setup, Readiness readiness, RealmUndo undo) {}
