package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.Removal;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is in the projects of one realm. Every method costs a fixed number of statements, however many people it is
 * about, and every change makes the organization's revision grow.
 */
public interface ProjectMemberStore {

    /** Empty for a project that this organization doesn't have. */
    Optional<ProjectPlace> place(OrganizationId organization, ProjectId project);

    /** Those of them who are live members of the organization. */
    List<ProjectPerson> people(OrganizationId organization, ProjectId project, Set<PersonId> people);

    /** Everybody who is in the project, explicitly or not. */
    Page<ProjectMember> members(OrganizationId organization, ProjectId project, ProjectMemberQuery query);

    /**
     * Gives a membership to those who have none by that source and {@linkplain ProjectPerson#addable() can be added}.
     *
     * @return to how many
     */
    long addMembers(OrganizationId organization, ProjectId project, PeopleSelection selection, Source source);

    /**
     * Takes explicit memberships, whatever their source, and the project roles and tasks of those who are no longer in
     * the project then; but nobody takes what a group gives that somebody is in.
     */
    Removal removeMembers(OrganizationId organization, ProjectId project, PeopleSelection selection);
}
