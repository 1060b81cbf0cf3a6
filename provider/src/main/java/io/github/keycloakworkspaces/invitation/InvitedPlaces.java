package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Set;

/** Where an invited person becomes an explicit member. */
public record InvitedPlaces(Set<WorkspaceId> workspaces, Set<ProjectId> projects) {

    public static final InvitedPlaces NONE = new InvitedPlaces(Set.of(), Set.of());

    public InvitedPlaces {
        workspaces = Set.copyOf(workspaces);
        projects = Set.copyOf(projects);
    }
}
