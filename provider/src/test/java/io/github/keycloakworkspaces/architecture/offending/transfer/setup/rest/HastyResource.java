package io.github.keycloakworkspaces.architecture.offending.transfer.setup.rest;

import io.github.keycloakworkspaces.architecture.offending.transfer.apply.jpa.HastyRows;

/** An adapter of one room that knows an adapter of another room of the same domain. */
public record HastyResource(HastyRows rows) {}
