package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/** What somebody wants to do something to, with the facts about it that a decision needs. */
public sealed interface Resource permits OrganizationResource, WorkspaceResource, ProjectResource, TaskResource {

    OrganizationId organization();

    ResourceType type();

    /** The project that it is or is in; {@code null} for what is in none. */
    @Nullable
    ProjectResource inProject();

    /** The workspace that it is or is in; {@code null} for what is in none. */
    @Nullable
    WorkspaceResource inWorkspace();
}
