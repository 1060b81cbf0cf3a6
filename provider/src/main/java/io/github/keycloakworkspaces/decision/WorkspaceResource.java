package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A workspace.
 *
 * @param personal whether it is a sandbox, private to the person who created it
 */
public record WorkspaceResource(OrganizationId organization, WorkspaceId id, PersonId createdBy, boolean personal)
        implements Resource {

    public WorkspaceResource {
        Objects.requireNonNull(organization);
        Objects.requireNonNull(id);
        Objects.requireNonNull(createdBy);
    }

    /** Whether it is the private workspace of that person. */
    boolean sandboxOf(PersonId person) {
        return personal && createdBy.equals(person);
    }

    @Override
    public ResourceType type() {
        return ResourceType.WORKSPACE;
    }

    @Override
    public @Nullable ProjectResource inProject() {
        return null;
    }

    @Override
    public WorkspaceResource inWorkspace() {
        return this;
    }
}
