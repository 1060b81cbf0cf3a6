package io.github.keycloakworkspaces.decision.evaluation;

import io.github.keycloakworkspaces.decision.AccountLookup;
import io.github.keycloakworkspaces.decision.OrganizationResource;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Optional;

/** Everything of one realm that it takes to find what a question names. */
public interface Lookup extends AccountLookup {

    Optional<PersonId> person(AccountId account);

    /** The organization that the person works in now. */
    Optional<OrganizationId> workplace(AccountId account);

    Optional<OrganizationResource> organization(OrganizationId id);

    Optional<WorkspaceResource> workspace(WorkspaceId id);

    Optional<ProjectResource> project(ProjectId id);

    Optional<ProjectResource> project(OrganizationId organization, String externalId);

    /** Whether one task of the project is assigned to that person, to label or to review. */
    boolean assigned(ProjectId project, long task, PersonId person);

    /** What the person holds in the organization of the resource, as far as it has to do with the resource. */
    Optional<PersonSnapshot> snapshot(AccountId account, Resource resource);
}
