package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.Setting;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A project.
 *
 * @param workspace the workspace that it is in
 * @param settings those that are on
 * @param handedOut the roles for which tasks are handed out one by one: whoever has none in one of them has no work there
 * @param assignee whose work in the project is meant, or {@code null} if not one person's in particular
 */
public record ProjectResource(
        ProjectId id,
        WorkspaceResource workspace,
        PersonId createdBy,
        boolean published,
        Set<Setting> settings,
        Set<Role> handedOut,
        @Nullable PersonId assignee)
        implements Resource {

    public ProjectResource {
        Objects.requireNonNull(id);
        Objects.requireNonNull(workspace);
        Objects.requireNonNull(createdBy);
        settings = Set.copyOf(settings);
        handedOut = Set.copyOf(handedOut);
    }

    /** The roles that two settings hand tasks out to: labeling, and reviewing. */
    public static Set<Role> handedOut(boolean labeling, boolean reviewing) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (labeling) {
            roles.add(Role.ANNOTATOR);
        }
        if (reviewing) {
            roles.add(Role.REVIEWER);
        }
        return roles;
    }

    /** The same project, asked about for the work of one person. */
    public ProjectResource assignedTo(@Nullable PersonId person) {
        return new ProjectResource(id, workspace, createdBy, published, settings, handedOut, person);
    }

    @Override
    public OrganizationId organization() {
        return workspace.organization();
    }

    @Override
    public ResourceType type() {
        return ResourceType.PROJECT;
    }

    @Override
    public ProjectResource inProject() {
        return this;
    }

    @Override
    public WorkspaceResource inWorkspace() {
        return workspace;
    }
}
