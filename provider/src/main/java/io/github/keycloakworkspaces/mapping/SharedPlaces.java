package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Map;
import java.util.Set;

/**
 * What groups can be mapped to: the workspaces and projects of an organization, apart from sandboxes and what is in them.
 * Each question is one statement, or none where nothing is asked for.
 */
public interface SharedPlaces {

    /** The titles of those that there are. */
    Map<WorkspaceId, String> workspaces(OrganizationId organization, Set<WorkspaceId> workspaces);

    /** The titles of those that there are. */
    Map<ProjectId, String> projects(OrganizationId organization, Set<ProjectId> projects);

    /** The workspaces that have these titles; of several with the same title the first one. */
    Map<String, WorkspaceId> titled(OrganizationId organization, Set<String> titles);
}
