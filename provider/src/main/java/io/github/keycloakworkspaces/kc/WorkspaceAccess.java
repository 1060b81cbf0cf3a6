package io.github.keycloakworkspaces.kc;

import io.github.keycloakworkspaces.decision.WorkspaceResource;

/** What the guard let through to one workspace. */
public record WorkspaceAccess(Access access, WorkspaceResource workspace) {}
