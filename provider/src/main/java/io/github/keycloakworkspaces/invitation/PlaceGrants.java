package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.membership.ManualGrants;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.ProjectStore;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.workspace.WorkspaceStore;

/** Makes somebody who accepts an invitation an explicit member of the places that it names. */
@FunctionalInterface
public interface PlaceGrants {

    void give(OrganizationId organization, InvitedPlaces places, PersonId person);

    /**
     * By adding members.
     *
     * @param manual what may be given so by the time that the invitation is accepted
     */
    static PlaceGrants by(WorkspaceStore workspaces, ProjectStore projects, ManualGrants manual) {
        return (organization, places, person) -> {
            if (!places.workspaces().isEmpty() && manual.workspaces(organization)) {
                places.workspaces()
                        .forEach(workspace -> workspaces.addMember(organization, workspace, person, Source.INVITATION));
            }
            if (!places.projects().isEmpty() && manual.projects(organization)) {
                places.projects()
                        .forEach(project -> projects.addMember(organization, project, person, Source.INVITATION));
            }
        };
    }
}
