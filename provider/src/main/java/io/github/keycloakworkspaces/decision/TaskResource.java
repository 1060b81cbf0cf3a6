package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One task of a project.
 *
 * @param assignee whose work it is, or {@code null} if unknown: then it is nobody's own
 */
public record TaskResource(
        ProjectResource project, @Nullable PersonId assignee) implements Resource {

    public TaskResource {
        Objects.requireNonNull(project);
    }

    @Override
    public OrganizationId organization() {
        return project.organization();
    }

    @Override
    public ResourceType type() {
        return ResourceType.TASK;
    }

    @Override
    public ProjectResource inProject() {
        return project;
    }

    @Override
    public WorkspaceResource inWorkspace() {
        return project.workspace();
    }
}
