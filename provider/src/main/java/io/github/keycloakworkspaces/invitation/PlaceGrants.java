package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.ProjectStore;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.workspace.WorkspaceStore;

/** Makes somebody who accepts an invitation an explicit member of the places that it names. */
@FunctionalInterface
public interface PlaceGrants {

    void give(OrganizationId organization, InvitedPlaces places, PersonId person);

    static PlaceGrants by(WorkspaceStore workspaces, ProjectStore projects) {
        return (organization, places, person) -> {
            places.workspaces()
                    .forEach(workspace -> workspaces.addMember(organization, workspace, person, Source.INVITATION));
            places.projects().forEach(project -> projects.addMember(organization, project, person, Source.INVITATION));
        };
    }
}
