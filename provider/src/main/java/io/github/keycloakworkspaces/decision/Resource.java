package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.shared.OrganizationId;

/** What somebody wants to do something to, with the facts about it that a decision needs. */
public sealed interface Resource permits OrganizationResource, WorkspaceResource, ProjectResource, TaskResource {

    OrganizationId organization();

    ResourceType type();
}
