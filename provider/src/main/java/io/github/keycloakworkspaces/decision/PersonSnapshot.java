package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.roles.MatrixOverrides;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Everything that one person holds in one organization, in one state of the database.
 *
 * @param enabled whether person and organization are enabled and the membership isn't deleted
 * @param workspaces explicit memberships
 * @param projects explicit memberships
 * @param projectRoles roles that replace the organization's in a project; only {@linkplain Role#projectRole() project
 *     roles}, anything else is an {@link IllegalArgumentException}
 * @param overrides what the organization has changed in the matrix
 * @param revision the organization's state that this was read from
 */
public record PersonSnapshot(
        OrganizationId organization,
        PersonId person,
        Role role,
        boolean enabled,
        Set<WorkspaceId> workspaces,
        Set<WorkspaceId> createdWorkspaces,
        Set<ProjectId> projects,
        Set<ProjectId> createdProjects,
        Map<ProjectId, Role> projectRoles,
        MatrixOverrides overrides,
        long revision) {

    /** Somebody in an organization that keeps to the matrix as it is. */
    public PersonSnapshot(
            OrganizationId organization,
            PersonId person,
            Role role,
            boolean enabled,
            Set<WorkspaceId> workspaces,
            Set<WorkspaceId> createdWorkspaces,
            Set<ProjectId> projects,
            Set<ProjectId> createdProjects,
            Map<ProjectId, Role> projectRoles,
            long revision) {
        this(
                organization,
                person,
                role,
                enabled,
                workspaces,
                createdWorkspaces,
                projects,
                createdProjects,
                projectRoles,
                MatrixOverrides.NONE,
                revision);
    }

    public PersonSnapshot {
        Objects.requireNonNull(organization);
        Objects.requireNonNull(person);
        Objects.requireNonNull(role);
        Objects.requireNonNull(overrides);
        workspaces = Set.copyOf(workspaces);
        createdWorkspaces = Set.copyOf(createdWorkspaces);
        projects = Set.copyOf(projects);
        createdProjects = Set.copyOf(createdProjects);
        projectRoles = Map.copyOf(projectRoles);
        projectRoles.forEach((project, projectRole) -> {
            if (!projectRole.projectRole()) {
                throw new IllegalArgumentException(projectRole.code() + " can't be the role in project " + project);
            }
        });
    }

    /** The same person after they created a project. */
    public PersonSnapshot creatorOf(ProjectId project) {
        Set<ProjectId> created = new HashSet<>(createdProjects);
        created.add(project);
        return new PersonSnapshot(
                organization,
                person,
                role,
                enabled,
                workspaces,
                createdWorkspaces,
                projects,
                created,
                projectRoles,
                overrides,
                revision);
    }
}
