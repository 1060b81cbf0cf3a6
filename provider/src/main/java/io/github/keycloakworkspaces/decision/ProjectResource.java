package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.Setting;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A project.
 *
 * @param workspace the workspace that it is in; one of another organization is an {@link IllegalArgumentException}
 * @param settings those that are on
 * @param idle the roles in which the person who is asked about has no task there, where tasks are handed out one by one
 * @param assignee whose work in the project is meant, or {@code null} if not one person's in particular
 */
public record ProjectResource(
        OrganizationId organization,
        ProjectId id,
        WorkspaceResource workspace,
        boolean published,
        Set<Setting> settings,
        Set<Role> idle,
        @Nullable PersonId assignee)
        implements Resource {

    /** A project in which there is work for everybody. */
    public ProjectResource(
            OrganizationId organization,
            ProjectId id,
            WorkspaceResource workspace,
            boolean published,
            Set<Setting> settings,
            @Nullable PersonId assignee) {
        this(organization, id, workspace, published, settings, Set.of(), assignee);
    }

    public ProjectResource {
        Objects.requireNonNull(id);
        if (!workspace.organization().equals(organization)) {
            throw new IllegalArgumentException("project " + id + " of organization " + organization
                    + " is in a workspace of organization " + workspace.organization());
        }
        settings = Set.copyOf(settings);
        idle = Set.copyOf(idle);
    }

    /** The same project, asked about for the work of one person. */
    public ProjectResource assignedTo(@Nullable PersonId person) {
        return new ProjectResource(organization, id, workspace, published, settings, idle, person);
    }

    @Override
    public ResourceType type() {
        return ResourceType.PROJECT;
    }
}
