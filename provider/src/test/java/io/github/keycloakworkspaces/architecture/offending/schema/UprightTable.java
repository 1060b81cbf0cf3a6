package io.github.keycloakworkspaces.architecture.offending.schema;

import io.github.keycloakworkspaces.architecture.offending.membership.ImpureCore;

/** What members are described by, and knows a domain. */
public record UprightTable(ImpureCore core) {}
