package io.github.keycloakworkspaces.mapping.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.mapping.GroupName;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.MappingProblems;
import io.github.keycloakworkspaces.mapping.MappingQuery.Kind;
import io.github.keycloakworkspaces.mapping.MappingStore.NewMapping;
import io.github.keycloakworkspaces.mapping.Replacement;
import io.github.keycloakworkspaces.mapping.SharedPlaces;
import io.github.keycloakworkspaces.mapping.Target;
import io.github.keycloakworkspaces.project.ProjectProblems;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Mappings that a request in the form of the contract asks for; a list that it doesn't have says nothing. Everything is
 * looked up by a fixed number of statements.
 *
 * @param makesWorkspaces whether a title that no workspace has is that of one to be made
 */
record ContractReplacement(
        Guard guard, Access access, SharedPlaces places, GroupSource source, boolean makesWorkspaces) {

    Replacement of(
            @Nullable List<List<String>> roles,
            @Nullable List<List<String>> workspaces,
            @Nullable List<ProjectGroup> projects) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        List<NewMapping> wanted = new ArrayList<>();
        if (roles != null) {
            kinds.add(Kind.ROLE);
            ContractGroups.pairs(roles, "roles_groups")
                    .forEach(pair -> wanted.add(mapping(pair.group(), ContractGroups.role(pair.value()))));
        }
        if (workspaces != null) {
            kinds.add(Kind.WORKSPACE);
            wanted.addAll(workspaces(ContractGroups.pairs(workspaces, "workspaces_groups")));
        }
        if (projects != null) {
            kinds.add(Kind.PROJECT);
            wanted.addAll(projects(projects));
        }
        return new Replacement(source, kinds, wanted);
    }

    private List<NewMapping> workspaces(List<ContractGroups.Pair> pairs) {
        Set<String> titles = pairs.stream().map(ContractGroups.Pair::value).collect(Collectors.toSet());
        Map<String, WorkspaceId> found = places.titled(access.organization(), titles);
        titles.stream()
                .filter(title -> !makesWorkspaces && !found.containsKey(title))
                .findFirst()
                .ifPresent(title -> {
                    throw MappingProblems.unknownTitle(title);
                });
        if (!titles.isEmpty()) {
            guard.requireEverywhere(access, Action.WORKSPACE_CHANGE);
        }
        if (found.size() < titles.size()) {
            guard.requireEverywhere(access, Action.WORKSPACE_CREATE);
        }
        return pairs.stream()
                .map(pair -> mapping(pair.group(), workspace(pair.value(), found.get(pair.value()))))
                .toList();
    }

    private static Target workspace(String title, @Nullable WorkspaceId found) {
        return found == null ? new Target.WorkspaceTitle(title) : new Target.Workspace(found);
    }

    private List<NewMapping> projects(List<ProjectGroup> groups) {
        Set<ProjectId> wanted = groups.stream()
                .map(ProjectGroup::projectId)
                .filter(number -> number > 0)
                .map(ProjectId::new)
                .collect(Collectors.toSet());
        Set<ProjectId> found = places.projects(access.organization(), wanted).keySet();
        boolean unknown = groups.stream()
                .anyMatch(group -> group.projectId() <= 0 || !found.contains(new ProjectId(group.projectId())));
        if (unknown) {
            throw ProjectProblems.notFound();
        }
        if (!groups.isEmpty()) {
            guard.requireEverywhere(access, Action.PROJECT_CHANGE);
        }
        return groups.stream()
                .map(group -> mapping(
                        GroupName.of(group.group()),
                        Target.Project.of(
                                new ProjectId(group.projectId()), group.role().given())))
                .toList();
    }

    private NewMapping mapping(GroupName group, Target target) {
        return new NewMapping(group.of(source), group.name(), target);
    }
}
