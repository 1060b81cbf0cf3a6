package io.github.keycloakworkspaces.architecture.offending.membership.sql;

import io.github.keycloakworkspaces.architecture.offending.membership.jpa.KwProper;

/** Offered to every adapter, and knows one. */
public record CuriousOffer(KwProper row) {}
