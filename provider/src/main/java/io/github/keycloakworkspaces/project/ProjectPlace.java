package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.shared.ProjectId;

/**
 * Where a project is, as far as it matters for the people in it.
 *
 * @param personal whether it is in somebody's sandbox, which has no members
 */
public record ProjectPlace(ProjectId id, boolean personal) {}
