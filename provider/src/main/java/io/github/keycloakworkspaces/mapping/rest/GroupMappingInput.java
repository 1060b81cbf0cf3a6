package io.github.keycloakworkspaces.mapping.rest;

import io.github.keycloakworkspaces.mapping.GroupName;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.roles.Role;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A mapping to add, to one of a role, a workspace and a project.
 *
 * @param group exactly as its source names it; of Keycloak's groups the path or the id
 * @param role that of the organization, or, beside a project, that in the project
 * @param workspaceTitle of a workspace that is made for the first who needs it, if there is none
 */
record GroupMappingInput(
        GroupSource source,
        @Size(min = 1, max = GroupName.MAX_LENGTH) String group,
        @Nullable Role role,
        @Nullable Long workspace,
        @Nullable @Size(min = 1, max = 1000) String workspaceTitle,
        @Nullable Long project) {}
