package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.decision.ProjectResource;
import java.time.Instant;

/**
 * A project as one person sees it.
 *
 * @param resource what decisions about that person need to know of it
 */
public record Project(
        ProjectResource resource,
        ProjectDraft content,
        String workspaceTitle,
        PersonName createdBy,
        Instant createdAt) {}
