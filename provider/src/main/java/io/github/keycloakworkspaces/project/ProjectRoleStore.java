package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The project roles of one realm; there is at most one for a person in a project. Every change makes the organization's revision grow. */
public interface ProjectRoleStore {

    /** The roles that count: of people who are members of the project and whose role can be replaced, by number. */
    List<ProjectRole> ofProject(OrganizationId organization, ProjectId project);

    /**
     * The roles that count for one person in published projects, by number.
     *
     * @param projects only those in these projects; empty for all
     */
    List<ProjectRole> ofPerson(OrganizationId organization, PersonId person, Set<ProjectId> projects);

    Optional<ProjectRole> find(OrganizationId organization, ProjectId project, PersonId person);

    Optional<ProjectRole> find(OrganizationId organization, long id);

    /** The project whose role has that number, in whatever organization of the realm: who asks is to be let through to it. */
    Optional<ProjectId> projectOf(long id);

    /** Gives people a role in a project, in place of the one that they may have; two statements for any number of people. */
    void put(OrganizationId organization, ProjectId project, Set<PersonId> people, Role role, Source source);

    void remove(OrganizationId organization, long id);
}
