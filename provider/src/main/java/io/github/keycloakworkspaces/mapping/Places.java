package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The workspaces and projects that somebody was added to, by which sources, and the roles in projects. */
public record Places(
        Map<WorkspaceId, Set<Source>> workspaces,
        Map<ProjectId, Set<Source>> projects,
        Map<ProjectId, RoleGrant> projectRoles) {

    public static final Places NONE = new Places(Map.of(), Map.of(), Map.of());

    public Places {
        workspaces = copy(workspaces);
        projects = copy(projects);
        projectRoles = Map.copyOf(projectRoles);
    }

    private static <P> Map<P, Set<Source>> copy(Map<P, Set<Source>> places) {
        return places.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, place -> Set.copyOf(place.getValue())));
    }
}
