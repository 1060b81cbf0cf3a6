package io.github.keycloakworkspaces.decision.explanation;

import io.github.keycloakworkspaces.membership.Source;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where it comes from what somebody holds.
 *
 * @param role what gave the role in the organization
 * @param projectRole what gave the role in the project, or {@code null} if there is none
 * @param workspace everything that made them a member of the workspace
 * @param project everything that made them a member of the project
 * @param workspaceTitle of the workspace that it is about, or {@code null}
 * @param projectTitle of the project that it is about, or {@code null}
 */
public record Grants(
        Source role,
        @Nullable Source projectRole,
        Set<Source> workspace,
        Set<Source> project,
        @Nullable String workspaceTitle,
        @Nullable String projectTitle) {

    public Grants {
        Objects.requireNonNull(role);
        workspace = Set.copyOf(workspace);
        project = Set.copyOf(project);
    }
}
