package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.roles.MatrixOverrides;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that one person holds in one organization, in one state of the database. Who created a thing is a fact of
 * the thing: some people create thousands.
 *
 * @param enabled whether person and organization are enabled and the membership isn't deleted
 * @param workspaces explicit memberships
 * @param projects explicit memberships
 * @param projectRoles roles that replace the organization's in a project; only {@linkplain Role#projectRole() project
 *     roles}, anything else is an {@link IllegalArgumentException}
 * @param tasks by project role, the projects in which the person has a task, of those that hand out their tasks
 * @param overrides what the organization has changed in the matrix
 * @param revision the organization's state that this was read from
 */
public record PersonSnapshot(
        OrganizationId organization,
        PersonId person,
        Role role,
        boolean enabled,
        Set<WorkspaceId> workspaces,
        Set<ProjectId> projects,
        Map<ProjectId, Role> projectRoles,
        Map<Role, Set<ProjectId>> tasks,
        MatrixOverrides overrides,
        long revision) {

    public PersonSnapshot {
        Objects.requireNonNull(organization);
        Objects.requireNonNull(person);
        Objects.requireNonNull(role);
        Objects.requireNonNull(overrides);
        workspaces = Set.copyOf(workspaces);
        projects = Set.copyOf(projects);
        projectRoles = Map.copyOf(projectRoles);
        tasks = tasks.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        projectRoles.forEach((project, projectRole) -> {
            if (!projectRole.projectRole()) {
                throw new IllegalArgumentException(projectRole.code() + " can't be the role in project " + project);
            }
        });
    }

    /** Somebody in an organization that keeps to the matrix as it is, and hands out no tasks. */
    public PersonSnapshot(
            OrganizationId organization,
            PersonId person,
            Role role,
            boolean enabled,
            Set<WorkspaceId> workspaces,
            Set<ProjectId> projects,
            Map<ProjectId, Role> projectRoles,
            long revision) {
        this(
                organization,
                person,
                role,
                enabled,
                workspaces,
                projects,
                projectRoles,
                Map.of(),
                MatrixOverrides.NONE,
                revision);
    }

    /** Whether the membership gives anything: a working role, and neither person nor organization disabled. */
    public boolean active() {
        return enabled && role.working();
    }

    /** Whether the person, in that role, has something to do in a project that hands out its tasks. */
    boolean busy(Role as, ProjectId project) {
        return tasks.getOrDefault(as, Set.of()).contains(project);
    }
}
