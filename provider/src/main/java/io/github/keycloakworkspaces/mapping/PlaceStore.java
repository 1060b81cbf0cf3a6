package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The workspaces and projects that people were added to, whatever gave them. */
public interface PlaceStore {

    /** Of the people, in a fixed number of statements; who is nowhere is not among them. */
    Map<PersonId, Places> of(OrganizationId organization, Collection<PersonId> people);

    /**
     * Lets a person be in those places and no others, by a fixed number of statements. Project roles and tasks end where
     * the person is no more. The revision is left to the caller.
     */
    void change(OrganizationId organization, PersonId person, Places before, Places after);

    /** A workspace of that title that isn't personal; the first by number of several. */
    Optional<WorkspaceId> titled(OrganizationId organization, String title);

    /** Makes a workspace, in the name of the Owner. */
    WorkspaceId make(Organization organization, String title);
}
