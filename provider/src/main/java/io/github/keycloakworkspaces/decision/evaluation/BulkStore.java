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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one realm that a batch of questions needs: each method one statement unless it says otherwise, however
 * much is asked for. What doesn't exist is not in the answer.
 */
public interface BulkStore {

    Map<String, AccountId> accountsById(Set<String> ids);

    Map<String, AccountId> accountsByUsername(Set<String> usernames);

    Map<String, AccountId> accountsByEmail(Set<String> emails);

    /** Each as {@link AccountLookup#accountByName}. */
    Map<String, AccountId> accountsByName(Set<String> names);

    Map<AccountId, Identity> identities(Set<AccountId> accounts);

    Map<OrganizationId, OrganizationResource> organizations(Set<OrganizationId> ids);

    Map<WorkspaceId, WorkspaceResource> workspaces(Set<WorkspaceId> ids);

    Map<ProjectId, ProjectResource> projects(Set<ProjectId> ids);

    Map<ExternalName, ProjectResource> projectsByName(Set<ExternalName> names);

    /** Those of the assignments that exist. */
    Set<Assignment> assignments(Set<Assignment> assignments);

    /** Each as far as it has to do with the thing of its connection. */
    Map<Connection, PersonSnapshot> snapshots(Set<Connection> connections);

    /** An account's person. */
    record Identity(PersonId person, Optional<OrganizationId> workplace) {}

    /** The name that an application gave to a project of one organization. */
    record ExternalName(OrganizationId organization, String name) {}

    /** A task that is given to somebody, to label or to review. */
    record Assignment(ProjectId project, long task, PersonId person) {}

    /** Somebody in an organization, with one of its workspaces and projects in view. */
    record Connection(
            AccountId account,
            OrganizationId organization,
            @Nullable WorkspaceId workspace,
            @Nullable ProjectId project) {

        public static Connection of(AccountId account, Resource resource) {
            WorkspaceResource workspace = resource.inWorkspace();
            ProjectResource project = resource.inProject();
            return new Connection(
                    account,
                    resource.organization(),
                    workspace == null ? null : workspace.id(),
                    project == null ? null : project.id());
        }
    }
}
