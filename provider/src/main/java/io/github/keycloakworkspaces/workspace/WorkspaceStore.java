package io.github.keycloakworkspaces.workspace;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Workspaces of one realm and who is in them. Every change makes the organization's revision grow; a thing of another
 * organization is as unknown as one that doesn't exist.
 */
public interface WorkspaceStore {

    /** A shared workspace to add. */
    record NewWorkspace(String title, @Nullable String description, String color, PersonId createdBy) {}

    List<Workspace> list(OrganizationId organization, WorkspaceQuery query);

    /** The oldest shared workspace with exactly that title. */
    Optional<WorkspaceId> byTitle(OrganizationId organization, String title);

    WorkspaceId add(OrganizationId organization, NewWorkspace workspace);

    /** {@code false} if the person is an explicit member by that source already. */
    boolean addMember(OrganizationId organization, WorkspaceId workspace, PersonId person, Source source);
}
