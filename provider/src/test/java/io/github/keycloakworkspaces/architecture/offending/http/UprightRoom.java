package io.github.keycloakworkspaces.architecture.offending.http;

import io.github.keycloakworkspaces.architecture.offending.membership.ImpureCore;

/** Near the ground, and knows a domain. */
public record UprightRoom(ImpureCore core) {}
