package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An organization as a whole. */
public record OrganizationResource(OrganizationId organization) implements Resource {

    public OrganizationResource {
        Objects.requireNonNull(organization);
    }

    @Override
    public ResourceType type() {
        return ResourceType.ORGANIZATION;
    }

    @Override
    public @Nullable ProjectResource inProject() {
        return null;
    }

    @Override
    public @Nullable WorkspaceResource inWorkspace() {
        return null;
    }
}
