package io.github.keycloakworkspaces.architecture.offending.access;

import io.github.keycloakworkspaces.architecture.offending.bootstrap.Wiring;
import io.github.keycloakworkspaces.architecture.offending.membership.jpa.KwProper;

public record CuriousConnector(Wiring wiring, KwProper row) {}
