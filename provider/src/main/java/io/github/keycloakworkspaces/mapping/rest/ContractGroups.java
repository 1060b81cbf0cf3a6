package io.github.keycloakworkspaces.mapping.rest;

import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.mapping.GroupMapping;
import io.github.keycloakworkspaces.mapping.GroupName;
import io.github.keycloakworkspaces.mapping.Target;
import io.github.keycloakworkspaces.mapping.rest.GroupMappingView.PlaceView;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All mappings of one source, in the form of the contract.
 *
 * @param rolesGroups pairs of a role's name and a group
 * @param workspacesGroups pairs of a workspace's title and a group
 */
record ContractGroups(
        List<List<String>> rolesGroups, List<List<String>> workspacesGroups, List<ProjectGroup> projectsGroups) {

    private static final int PAIR = 2;

    /** The contract's names of the roles that groups may give. */
    private static final Map<String, Role> ROLES =
            Map.of("Administrator", code("AD"), "Manager", code("MA"), "Reviewer", code("RE"), "Annotator", code("AN"));

    /** Names of those that no group gives. */
    private static final Map<String, Role> OTHERS =
            Map.of("Owner", code("OW"), "Not Activated", code("NO"), "Deactivated", code("DI"));

    /** A group and what stands beside it. */
    record Pair(String value, GroupName group) {}

    static ContractGroups of(List<GroupMapping> mappings, PlaceTitles titles) {
        List<List<String>> roles = new ArrayList<>();
        List<List<String>> workspaces = new ArrayList<>();
        List<ProjectGroup> projects = new ArrayList<>();
        for (GroupMapping mapping : mappings) {
            String group = mapping.name();
            PlaceView workspace = titles.workspace(mapping.target());
            if (workspace != null) {
                workspaces.add(List.of(workspace.title(), group));
            } else if (mapping.target() instanceof Target.OrganizationRole given) {
                roles.add(List.of(name(given.role()), group));
            } else if (mapping.target() instanceof Target.Project given) {
                projects.add(new ProjectGroup(
                        given.project().value(), group, ProjectGroup.ProjectGroupRole.of(given.role())));
            }
        }
        return new ContractGroups(roles, workspaces, projects);
    }

    /**
     * Reads pairs.
     *
     * @param name of the member that has them
     * @throws ProblemException {@code request.malformed}
     */
    static List<Pair> pairs(List<List<String>> lists, String name) {
        List<Pair> pairs = new ArrayList<>();
        for (List<String> list : lists) {
            if (list.size() != PAIR) {
                throw Fields.wrong(name + "[" + pairs.size() + "]", "a list of two texts");
            }
            pairs.add(new Pair(list.get(0), GroupName.of(list.get(1))));
        }
        return pairs;
    }

    /**
     * The role of that name.
     *
     * @throws ProblemException {@code request.malformed}, {@code role.not_mappable}
     */
    static Target role(String name) {
        Role role = Optional.ofNullable(ROLES.get(name))
                .or(() -> Optional.ofNullable(OTHERS.get(name)))
                .orElseThrow(() -> Fields.wrong(
                        "roles_groups", "pairs of Administrator, Manager, Reviewer or Annotator and a group"));
        return Target.OrganizationRole.of(role);
    }

    private static String name(Role role) {
        return ROLES.entrySet().stream()
                .filter(named -> named.getValue() == role)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Role code(String code) {
        return Role.ofCode(code).orElseThrow();
    }
}
