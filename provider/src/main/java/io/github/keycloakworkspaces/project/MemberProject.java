package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A project that a member of the organization has to do with.
 *
 * @param role the role that counts in the project
 * @param projectRoleSource what gave a role in place of the organization's; {@code null} if nothing did
 * @param byRole whether the member's role reaches every project
 * @param sources everything that made the member an explicit one of the project; empty for who isn't
 * @param workspaceSources the same for the project's workspace
 * @param creator whether the member created the project
 * @param workspaceCreator whether the member created the project's workspace
 */
public record MemberProject(
        ProjectId id,
        String title,
        boolean published,
        WorkspaceId workspace,
        String workspaceTitle,
        Role role,
        @Nullable Source projectRoleSource,
        boolean byRole,
        Set<Source> sources,
        Set<Source> workspaceSources,
        boolean creator,
        boolean workspaceCreator) {

    public MemberProject {
        sources = Set.copyOf(sources);
        workspaceSources = Set.copyOf(workspaceSources);
    }
}
