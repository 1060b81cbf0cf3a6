package io.github.keycloakworkspaces.transfer.apply.jpa;

import static io.github.keycloakworkspaces.transfer.apply.jpa.StatementBatch.row;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.transfer.apply.GrantRows;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** Rows of memberships in workspaces and projects, project roles and assignees. */
public final class JpaGrantRows implements GrantRows {

    private static final String TO_WORKSPACE = """
            INSERT INTO KW_WORKSPACE_MEMBER (ID, ORGANIZATION_ID, WORKSPACE_ID, PERSON_ID, SOURCE, CREATED_AT)
            VALUES (nextval('KW_WORKSPACE_MEMBER_SEQ'), ?, ?, ?, ?, ?)""";

    private static final String FROM_WORKSPACE = """
            DELETE FROM KW_WORKSPACE_MEMBER
            WHERE ORGANIZATION_ID = ? AND WORKSPACE_ID = ? AND PERSON_ID = ? AND SOURCE = ?""";

    private static final String TO_PROJECT = """
            INSERT INTO KW_PROJECT_MEMBER (ID, ORGANIZATION_ID, PROJECT_ID, PERSON_ID, SOURCE, CREATED_AT)
            VALUES (nextval('KW_PROJECT_MEMBER_SEQ'), ?, ?, ?, ?, ?)""";

    private static final String FROM_PROJECT = """
            DELETE FROM KW_PROJECT_MEMBER
            WHERE ORGANIZATION_ID = ? AND PROJECT_ID = ? AND PERSON_ID = ? AND SOURCE = ?""";

    private static final String TO_ROLE = """
            INSERT INTO KW_PROJECT_ROLE (ID, ORGANIZATION_ID, PROJECT_ID, PERSON_ID, ROLE, SOURCE, CREATED_AT)
            VALUES (nextval('KW_PROJECT_ROLE_SEQ'), ?, ?, ?, ?, ?, ?)""";

    private static final String FROM_ROLE =
            "DELETE FROM KW_PROJECT_ROLE WHERE ORGANIZATION_ID = ? AND PROJECT_ID = ? AND PERSON_ID = ?";

    private static final String TO_TASK = """
            INSERT INTO KW_TASK_ASSIGNEE (ID, ORGANIZATION_ID, PROJECT_ID, TASK, PERSON_ID, TYPE, CREATED_AT)
            VALUES (nextval('KW_TASK_ASSIGNEE_SEQ'), ?, ?, ?, ?, ?, ?)""";

    private static final String FROM_TASK = """
            DELETE FROM KW_TASK_ASSIGNEE
            WHERE ORGANIZATION_ID = ? AND PROJECT_ID = ? AND TASK = ? AND PERSON_ID = ? AND TYPE = ?""";

    private final StatementBatch rows;
    private final Clock clock;

    public JpaGrantRows(EntityManager em, Clock clock) {
        this.rows = new StatementBatch(em);
        this.clock = clock;
    }

    @Override
    public void addToWorkspaces(OrganizationId organization, List<WorkspaceGrant> grants) {
        long now = clock.millis();
        rows.send(
                TO_WORKSPACE,
                grants,
                grant -> row(
                        organization.value(),
                        grant.workspace().value(),
                        grant.person().value(),
                        grant.source().code(),
                        now));
    }

    @Override
    public void removeFromWorkspaces(OrganizationId organization, List<WorkspaceGrant> grants) {
        rows.send(
                FROM_WORKSPACE,
                grants,
                grant -> row(
                        organization.value(),
                        grant.workspace().value(),
                        grant.person().value(),
                        grant.source().code()));
    }

    @Override
    public void addToProjects(OrganizationId organization, List<ProjectGrant> grants) {
        long now = clock.millis();
        rows.send(
                TO_PROJECT,
                grants,
                grant -> row(
                        organization.value(),
                        grant.project().value(),
                        grant.person().value(),
                        grant.source().code(),
                        now));
    }

    @Override
    public void removeFromProjects(OrganizationId organization, List<ProjectGrant> grants) {
        rows.send(
                FROM_PROJECT,
                grants,
                grant -> row(
                        organization.value(),
                        grant.project().value(),
                        grant.person().value(),
                        grant.source().code()));
    }

    @Override
    public void putRoles(OrganizationId organization, List<ProjectRoleRow> roles) {
        removeRoles(
                organization,
                roles.stream()
                        .map(role -> new ProjectRoleHolder(role.project(), role.person()))
                        .toList());
        long now = clock.millis();
        rows.send(
                TO_ROLE,
                roles,
                role -> row(
                        organization.value(),
                        role.project().value(),
                        role.person().value(),
                        role.role().role().code(),
                        role.role().source().code(),
                        now));
    }

    @Override
    public void removeRoles(OrganizationId organization, List<ProjectRoleHolder> holders) {
        rows.send(
                FROM_ROLE,
                holders,
                holder -> row(
                        organization.value(),
                        holder.project().value(),
                        holder.person().value()));
    }

    @Override
    public void addAssignees(OrganizationId organization, List<AssigneeRow> assignees) {
        long now = clock.millis();
        rows.send(
                TO_TASK,
                assignees,
                assignee -> row(
                        organization.value(),
                        assignee.project().value(),
                        assignee.task().value(),
                        assignee.person().value(),
                        assignee.type().code(),
                        now));
    }

    @Override
    public void removeAssignees(OrganizationId organization, List<AssigneeRow> assignees) {
        rows.send(
                FROM_TASK,
                assignees,
                assignee -> row(
                        organization.value(),
                        assignee.project().value(),
                        assignee.task().value(),
                        assignee.person().value(),
                        assignee.type().code()));
    }
}
