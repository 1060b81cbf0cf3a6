package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.http.Numbers;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The workspaces and projects that requests name by number, as far as their callers see them. */
final class VisibleThings {

    private final RealmFacts facts;
    private final CallersOrganization organizations;
    private final AccessRights rights;

    VisibleThings(RealmFacts facts, CallersOrganization organizations, AccessRights rights) {
        this.facts = facts;
        this.organizations = organizations;
        this.rights = rights;
    }

    /** A workspace of the organization that somebody was let through to. */
    Optional<WorkspaceResource> workspace(Access access, long number) {
        return Numbers.positive(number)
                .map(WorkspaceId::new)
                .flatMap(id -> facts.get(new FactKey.Workspace(id)))
                .filter(found -> rights.sees(access, found));
    }

    /** A project of the organization that somebody was let through to. */
    Optional<ProjectResource> project(Access access, long number) {
        return Numbers.positive(number)
                .map(ProjectId::new)
                .flatMap(id -> facts.get(new FactKey.Project(id)))
                .filter(found -> rights.sees(access, found));
    }

    /** A workspace with the caller who was let through to it, which also says the organization. */
    Optional<WorkspaceAccess> workspace(Caller caller, String number) {
        WorkspaceResource found = Numbers.positive(number)
                .map(WorkspaceId::new)
                .flatMap(id -> facts.get(new FactKey.Workspace(id)))
                .orElse(null);
        Access access = access(caller, found, Action.WORKSPACE_VIEW);
        return found == null || access == null ? Optional.empty() : Optional.of(new WorkspaceAccess(access, found));
    }

    /** A project with the caller who was let through to it, which also says the organization. */
    Optional<ProjectAccess> project(Caller caller, String number) {
        ProjectResource found = Numbers.positive(number)
                .map(ProjectId::new)
                .flatMap(id -> facts.get(new FactKey.Project(id)))
                .orElse(null);
        Access access = access(caller, found, Action.PROJECT_VIEW);
        return found == null || access == null ? Optional.empty() : Optional.of(new ProjectAccess(access, found));
    }

    /**
     * {@code null} for a thing that the caller can't see: unknown, of another organization or out of reach. Somebody who
     * works nowhere learns that first, whatever the number.
     */
    private @Nullable Access access(Caller caller, @Nullable Resource resource, Action view) {
        if (caller.has(Caller.MANAGE)) {
            boolean elsewhere = organizations.isElsewhere(resource);
            return resource == null || elsewhere ? null : managing(caller, resource, view);
        }
        Access access = organizations.worker(caller, Action.API_ACCESS);
        return resource != null && rights.sees(access, resource) ? access : null;
    }

    /** Managing the realm leads into no sandbox: in their own one people are the members that they are. */
    private @Nullable Access managing(Caller caller, Resource resource, Action view) {
        if (!AccessRights.personal(resource)) {
            return organizations.managed(caller, resource.organization());
        }
        return facts.get(new FactKey.Snapshot(caller.account(), resource.organization()))
                .filter(snapshot -> rights.permits(snapshot, view, resource))
                .map(snapshot -> organizations.allowed(snapshot, Action.API_ACCESS))
                .orElse(null);
    }
}
