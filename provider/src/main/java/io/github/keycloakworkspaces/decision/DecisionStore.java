package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Optional;

/**
 * The facts of one realm that decisions and claims are made from. Every answer costs one statement, whatever the
 * number of organizations, members and projects. Deleted memberships are as if they had never been.
 */
public interface DecisionStore {

    Optional<Standing> standing(AccountId account, OrganizationId organization);

    /** The standing in the organization that the person works in now. */
    Optional<Standing> activeStanding(AccountId account);

    Optional<Standing> standingByAlias(AccountId account, String alias);

    Optional<AccountId> accountById(String id);

    Optional<AccountId> accountByUsername(String username);

    Optional<AccountId> accountByEmail(String email);

    Optional<OrganizationResource> organization(OrganizationId id);

    Optional<WorkspaceResource> workspace(WorkspaceId id);

    /** The project with its workspace and settings, as it is for one person, and no assignee. */
    Optional<ProjectResource> project(ProjectId id, AccountId subject);

    /** As {@link #project(ProjectId, AccountId)}, by the name that an application gave it; names are unique in an organization. */
    Optional<ProjectResource> project(OrganizationId organization, String externalId, AccountId subject);

    /** Whether one task of the project is assigned to that person, to label or to review. */
    boolean assigned(ProjectId project, long task, PersonId person);
}
