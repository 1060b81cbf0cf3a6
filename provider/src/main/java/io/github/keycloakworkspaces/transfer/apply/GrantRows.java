package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.AssignmentType;
import io.github.keycloakworkspaces.project.TaskId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.RoleState;
import java.util.List;

/** Writes who has what in workspaces and projects as it is told, many at once, as {@link MemberRows} does. */
public interface GrantRows {

    record WorkspaceGrant(WorkspaceId workspace, PersonId person, Source source) {}

    record ProjectGrant(ProjectId project, PersonId person, Source source) {}

    record ProjectRoleHolder(ProjectId project, PersonId person) {}

    record ProjectRoleRow(ProjectId project, PersonId person, RoleState role) {}

    record AssigneeRow(ProjectId project, TaskId task, PersonId person, AssignmentType type) {}

    void addToWorkspaces(OrganizationId organization, List<WorkspaceGrant> grants);

    void removeFromWorkspaces(OrganizationId organization, List<WorkspaceGrant> grants);

    void addToProjects(OrganizationId organization, List<ProjectGrant> grants);

    void removeFromProjects(OrganizationId organization, List<ProjectGrant> grants);

    /** In place of the roles that those people have in those projects. */
    void putRoles(OrganizationId organization, List<ProjectRoleRow> roles);

    /** Whatever roles they are. */
    void removeRoles(OrganizationId organization, List<ProjectRoleHolder> holders);

    void addAssignees(OrganizationId organization, List<AssigneeRow> assignees);

    void removeAssignees(OrganizationId organization, List<AssigneeRow> assignees);
}
