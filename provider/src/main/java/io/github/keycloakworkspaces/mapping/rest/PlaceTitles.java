package io.github.keycloakworkspaces.mapping.rest;

import io.github.keycloakworkspaces.mapping.GroupMapping;
import io.github.keycloakworkspaces.mapping.SharedPlaces;
import io.github.keycloakworkspaces.mapping.Target;
import io.github.keycloakworkspaces.mapping.rest.GroupMappingView.PlaceView;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The titles of what mappings give, read for many of them at once. One that somebody keeps in a sandbox has none. */
record PlaceTitles(Map<WorkspaceId, String> workspaces, Map<ProjectId, String> projects) {

    static PlaceTitles of(SharedPlaces places, OrganizationId organization, List<GroupMapping> mappings) {
        Set<WorkspaceId> workspaces = new HashSet<>();
        Set<ProjectId> projects = new HashSet<>();
        for (GroupMapping mapping : mappings) {
            if (mapping.target() instanceof Target.Workspace given) {
                workspaces.add(given.workspace());
            } else if (mapping.target() instanceof Target.Project given) {
                projects.add(given.project());
            }
        }
        return new PlaceTitles(places.workspaces(organization, workspaces), places.projects(organization, projects));
    }

    @Nullable
    PlaceView workspace(Target target) {
        if (target instanceof Target.Workspace given) {
            return new PlaceView(given.workspace().value(), workspaces.getOrDefault(given.workspace(), ""));
        }
        return target instanceof Target.WorkspaceTitle given ? new PlaceView(null, given.title()) : null;
    }

    @Nullable
    PlaceView project(Target target) {
        return target instanceof Target.Project given
                ? new PlaceView(given.project().value(), projects.getOrDefault(given.project(), ""))
                : null;
    }
}
