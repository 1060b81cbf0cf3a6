package io.github.keycloakworkspaces.architecture.offending.transfer.apply.jpa;

public record HastyRows() {}
