package io.github.keycloakworkspaces.workspace;

import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * A named group of projects.
 *
 * @param personalOf the one person whose sandbox it is, or {@code null} for a shared workspace
 * @param member whether the person who asked is an explicit member
 */
public record Workspace(
        WorkspaceId id,
        OrganizationId organization,
        WorkspaceDetails details,
        @Nullable PersonId personalOf,
        PersonId createdBy,
        long projects,
        boolean member) {

    /** What decisions need to know of it. */
    public WorkspaceResource resource() {
        return new WorkspaceResource(organization, id, createdBy, personalOf != null);
    }
}
