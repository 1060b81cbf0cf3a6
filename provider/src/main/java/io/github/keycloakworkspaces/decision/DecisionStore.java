package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Optional;

/**
 * The facts of one realm that decisions and claims are made from. Every answer costs at most one statement, whatever the
 * number of organizations, members and projects. Deleted memberships are as if they had never been.
 */
public interface DecisionStore extends AccountLookup {

    Optional<PersonSnapshot> snapshot(AccountId account, OrganizationId organization);

    /** What the person holds in the organization that they work in now. */
    Optional<PersonSnapshot> activeSnapshot(AccountId account);

    Optional<OrganizationResource> organization(OrganizationId id);

    /** By the alias of the native one, which Keycloak never changes. */
    Optional<OrganizationResource> organizationCalled(String alias);

    Optional<WorkspaceResource> workspace(WorkspaceId id);

    /** The project with its workspace and settings, and no assignee. */
    Optional<ProjectResource> project(ProjectId id);

    /** As {@link #project(ProjectId)}, by the name that an application gave it; names are unique in an organization. */
    Optional<ProjectResource> project(OrganizationId organization, String externalId);

    /** Whether one task of the project is assigned to that person, to label or to review. */
    boolean assigned(ProjectId project, long task, PersonId person);
}
