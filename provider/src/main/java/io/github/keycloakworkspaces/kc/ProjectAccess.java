package io.github.keycloakworkspaces.kc;

import io.github.keycloakworkspaces.decision.ProjectResource;

/** What the guard let through to one project. */
public record ProjectAccess(Access access, ProjectResource project) {}
