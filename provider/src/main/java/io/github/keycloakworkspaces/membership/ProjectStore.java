package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Workspaces and projects of one realm and who is in them. Every change makes the organization's revision grow; a thing
 * of another organization is an {@link IllegalArgumentException}.
 */
public interface ProjectStore {

    /** A shared workspace to add. */
    record NewWorkspace(String title, @Nullable String description, String color, PersonId createdBy) {}

    /** A project to add. */
    record NewProject(
            String title,
            @Nullable String externalId,
            @Nullable String description,
            boolean published,
            boolean showAnnotationHistory,
            PersonId createdBy) {}

    /** The oldest shared workspace with exactly that title. */
    Optional<WorkspaceId> workspace(OrganizationId organization, String title);

    WorkspaceId addWorkspace(OrganizationId organization, NewWorkspace workspace);

    /** {@code false} if the person is an explicit member by that source already. */
    boolean addWorkspaceMember(OrganizationId organization, WorkspaceId workspace, PersonId person, Source source);

    Optional<ProjectId> projectByExternalId(OrganizationId organization, String externalId);

    /** The oldest project in the workspace with exactly that title. */
    Optional<ProjectId> projectByTitle(OrganizationId organization, WorkspaceId workspace, String title);

    ProjectId addProject(OrganizationId organization, WorkspaceId workspace, NewProject project);

    /** {@code false} if the person is an explicit member by that source already. */
    boolean addProjectMember(OrganizationId organization, ProjectId project, PersonId person, Source source);

    /**
     * Gives a project role to somebody who has none in that project.
     *
     * @return {@code false} if there is one already; it stays
     */
    boolean addProjectRole(OrganizationId organization, ProjectId project, PersonId person, Role role, Source source);
}
