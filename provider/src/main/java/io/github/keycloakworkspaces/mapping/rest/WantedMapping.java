package io.github.keycloakworkspaces.mapping.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.mapping.GroupMappingCases;
import io.github.keycloakworkspaces.mapping.GroupName;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.MappingProblems;
import io.github.keycloakworkspaces.mapping.MappingStore.NewMapping;
import io.github.keycloakworkspaces.mapping.Target;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.project.ProjectProblems;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.WorkspaceProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** The mapping that a request asks for: the group and the place are looked up, as far as the caller may map them. */
record WantedMapping(KeycloakSession session, Guard guard, Access access, GroupMappingCases cases) {

    NewMapping of(GroupMappingInput input) {
        Target target = target(input);
        GroupName group = group(input.source(), input.group());
        return new NewMapping(group.of(input.source()), group.name(), target);
    }

    /** What somebody can't see is not there, whatever else is wrong. */
    private Target target(GroupMappingInput input) {
        Role role = input.role();
        List<Target> given = new ArrayList<>();
        if (input.workspace() != null) {
            given.add(workspace(input.workspace()));
        }
        if (input.project() != null) {
            given.add(project(input.project(), role));
        } else if (role != null) {
            given.add(Target.OrganizationRole.of(role));
        }
        if (input.workspaceTitle() != null) {
            given.add(titled(input.workspaceTitle()));
        }
        if (given.size() != 1) {
            throw MappingProblems.oneTarget();
        }
        return given.get(0);
    }

    private Target workspace(long number) {
        WorkspaceId id = number > 0 ? new WorkspaceId(number) : null;
        if (id == null
                || !cases.places().workspaces(access.organization(), Set.of(id)).containsKey(id)) {
            throw WorkspaceProblems.notFound();
        }
        guard.requireEverywhere(access, Action.WORKSPACE_CHANGE);
        return new Target.Workspace(id);
    }

    private Target project(long number, @Nullable Role role) {
        ProjectId id = number > 0 ? new ProjectId(number) : null;
        if (id == null
                || !cases.places().projects(access.organization(), Set.of(id)).containsKey(id)) {
            throw ProjectProblems.notFound();
        }
        guard.requireEverywhere(access, Action.PROJECT_CHANGE);
        return Target.Project.of(id, Optional.ofNullable(role));
    }

    private Target titled(String title) {
        guard.requireEverywhere(access, Action.WORKSPACE_CHANGE);
        guard.requireEverywhere(access, Action.WORKSPACE_CREATE);
        WorkspaceId present =
                cases.places().titled(access.organization(), Set.of(title)).get(title);
        return present == null ? new Target.WorkspaceTitle(title) : new Target.Workspace(present);
    }

    /** Who manages the realm knows its groups; the others know those that are open to their organization. */
    private GroupName group(GroupSource source, String named) {
        if (source != GroupSource.KEYCLOAK) {
            return GroupName.of(named);
        }
        var groups = cases.realmGroups();
        var organization = WorkspacesProvider.of(session, MembershipCases.class)
                .store()
                .organization(access.organization())
                .orElseThrow(MemberProblems::organizationNotFound);
        return groups.find(named)
                .filter(found -> access.actor() instanceof Actor.RealmManager || groups.open(organization, found))
                .orElseThrow(MappingProblems::groupNotFound);
    }
}
