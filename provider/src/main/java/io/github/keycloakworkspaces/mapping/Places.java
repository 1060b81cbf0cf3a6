package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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

    /** What sources gave that are not so. */
    Places without(Predicate<Source> gone) {
        return new Places(
                remaining(workspaces, gone),
                remaining(projects, gone),
                projectRoles.entrySet().stream()
                        .filter(role -> !gone.test(role.getValue().source()))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static <P> Map<P, Set<Source>> remaining(Map<P, Set<Source>> places, Predicate<Source> gone) {
        return places.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        place -> place.getValue().stream()
                                .filter(gone.negate())
                                .collect(Collectors.toUnmodifiableSet())));
    }

    private static <P> Map<P, Set<Source>> copy(Map<P, Set<Source>> places) {
        return places.entrySet().stream()
                .filter(place -> !place.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, place -> Set.copyOf(place.getValue())));
    }
}
