package io.github.keycloakworkspaces.transfer;

/** Making a realm ready, and documents of its organizations. */
public record TransferCases(
        RealmSetup setup, Readiness readiness, OrganizationStates states, OrganizationApplier documents) {}
