package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.ProjectStore;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.workspace.WorkspaceStore;

/** Makes somebody who accepts an invitation an explicit member of the places that it names. */
public final class PlaceGrants {

    private final WorkspaceStore workspaces;
    private final ProjectStore projects;

    public PlaceGrants(WorkspaceStore workspaces, ProjectStore projects) {
        this.workspaces = workspaces;
        this.projects = projects;
    }

    void give(OrganizationId organization, InvitedPlaces places, PersonId person) {
        places.workspaces()
                .forEach(workspace -> workspaces.addMember(organization, workspace, person, Source.INVITATION));
        places.projects().forEach(project -> projects.addMember(organization, project, person, Source.INVITATION));
    }
}
