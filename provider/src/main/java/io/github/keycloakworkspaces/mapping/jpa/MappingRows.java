package io.github.keycloakworkspaces.mapping.jpa;

import io.github.keycloakworkspaces.mapping.GroupMapping;
import io.github.keycloakworkspaces.mapping.GroupRef;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.MappingStore.NewMapping;
import io.github.keycloakworkspaces.mapping.SsoSettings;
import io.github.keycloakworkspaces.mapping.Target;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.MappingId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Objects;
import java.util.Optional;

/** Between rows and what they mean. */
final class MappingRows {

    private MappingRows() {}

    static GroupMapping mapping(KwGroupMapping row) {
        return new GroupMapping(
                new MappingId(row.id),
                new GroupRef(GroupSource.ofCode(row.source).orElseThrow(), row.groupKey),
                row.name,
                target(row));
    }

    private static Target target(KwGroupMapping row) {
        if (row.role != null) {
            return new Target.OrganizationRole(role(row.role));
        }
        if (row.workspaceId != null) {
            return new Target.Workspace(new WorkspaceId(row.workspaceId));
        }
        if (row.projectId != null) {
            return new Target.Project(
                    new ProjectId(row.projectId),
                    Optional.ofNullable(row.projectRole).map(MappingRows::role));
        }
        return new Target.WorkspaceTitle(Objects.requireNonNull(row.workspaceTitle));
    }

    static KwGroupMapping row(OrganizationId organization, NewMapping mapping, long now) {
        KwGroupMapping row = new KwGroupMapping();
        row.organizationId = organization.value();
        row.source = mapping.group().source().code();
        row.groupKey = mapping.group().key();
        row.name = mapping.name();
        row.createdAt = now;
        write(row, mapping.target());
        return row;
    }

    static void write(KwGroupMapping row, Target target) {
        row.targetKey = target.key();
        if (target instanceof Target.OrganizationRole role) {
            row.role = role.role().code();
        } else if (target instanceof Target.Workspace workspace) {
            row.workspaceId = workspace.workspace().value();
        } else if (target instanceof Target.WorkspaceTitle title) {
            row.workspaceTitle = title.title();
        } else if (target instanceof Target.Project project) {
            row.projectId = project.project().value();
            row.projectRole = project.role().map(Role::code).orElse(null);
        }
    }

    static SsoSettings settings(KwSsoSettings row) {
        return new SsoSettings(row.manualRoles, row.manualWorkspaces, row.manualProjects, row.saml);
    }

    private static Role role(String code) {
        return Role.ofCode(code).orElseThrow();
    }
}
