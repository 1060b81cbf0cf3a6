package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.mapping.Target;
import io.github.keycloakworkspaces.transfer.state.MappingsState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.MemberState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.ProjectState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.WorkspaceState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A state line by line, without numbers, facts, and the order among things of different names. */
final class StateLines {

    private final List<String> lines = new ArrayList<>();

    private final MappingsState mappings;

    private StateLines(MappingsState mappings) {
        this.mappings = mappings;
    }

    /** @param of leaves out those deleted members whom this one doesn't have */
    static List<String> of(OrganizationState state, OrganizationState of) {
        Set<String> known = of.members().stream().map(MemberState::user).collect(Collectors.toSet());
        StateLines essence = new StateLines(state.mappings());
        var properties = state.properties();
        essence.add(
                "organization",
                properties.name(),
                properties.owner(),
                properties.defaultRole(),
                properties.seatLimit(),
                properties.activityDays());
        essence.add("tokens", state.tokens());
        state.tags().tags().forEach(tag -> essence.add("tag", tag.label()));
        state.tags().members().forEach((user, labels) -> essence.add("tags of", user, new TreeSet<>(labels)));
        state.members().stream()
                .filter(member -> member.live() || known.contains(member.user()))
                .forEach(member -> essence.add("members", member.user(), told(member)));
        ResourcePath.workspaces(state.workspaces()).forEach(essence::workspace);
        ResourcePath.Counter templates = ResourcePath.Counter.templates();
        state.templates()
                .forEach(template -> essence.add(
                        templates.next(template.content().name()),
                        template.content().description(),
                        template.content().tags(),
                        new TreeMap<>(template.content().settings().set())));
        state.permissions().forEach((action, row) -> essence.add(action, new TreeMap<>(row)));
        state.invitations()
                .forEach(invitation ->
                        essence.add("invitations", invitation.email(), invitation.role(), invitation.expiresAt()));
        essence.add("sso", state.mappings().settings());
        essence.mappings("", target -> target instanceof Target.OrganizationRole);
        essence.mappings("", target -> target instanceof Target.WorkspaceTitle);
        state.mappings()
                .groups()
                .forEach(group -> essence.add(
                        group.group(),
                        group.externalId(),
                        new TreeSet<>(group.members().keySet()),
                        new TreeSet<>(group.left().keySet())));
        return essence.lines;
    }

    /** What groups give in one place. */
    private void mappings(Object path, Predicate<Target> here) {
        mappings.mappings().stream()
                .filter(mapping -> here.test(mapping.target()))
                .forEach(mapping -> add(path, mapping.group(), what(mapping.target())));
    }

    private static Object what(Target target) {
        return target instanceof Target.Project project
                ? project.role()
                : target instanceof Target.Workspace ? "member" : target;
    }

    private void add(@Nullable Object... parts) {
        lines.add(Arrays.toString(parts));
    }

    private static String told(MemberState member) {
        if (!member.live()) {
            return "deleted";
        }
        String role = member.role().owns() ? "OW" : member.role() + " " + member.source();
        return role + " " + member.following();
    }

    private void workspace(ResourcePath path, WorkspaceState workspace) {
        add(path, workspace.details(), workspace.personal());
        people(path, workspace.members());
        workspace.invited().forEach(email -> add(path, "invited", email));
        mappings(path, new Target.Workspace(workspace.id())::equals);
        ResourcePath.Counter projects = ResourcePath.Counter.projects(path);
        workspace.projects().stream()
                .sorted(Comparator.comparing((ProjectState project) ->
                        project.content().title() + " " + project.content().externalId()))
                .forEach(project -> project(projects.next(project.content().title()), project));
    }

    private void project(ResourcePath path, ProjectState project) {
        var content = project.content();
        add(
                path,
                content.description(),
                content.externalId(),
                content.published(),
                content.pinnedAt(),
                new TreeMap<>(content.settings().set()));
        people(path, project.members());
        new TreeMap<>(project.roles()).forEach((user, role) -> add(path, "role", user, role));
        project.assignees().forEach(assignment -> add(path, assignment));
        project.invited().forEach(email -> add(path, "invited", email));
        mappings(
                path,
                target -> target instanceof Target.Project place
                        && place.project().equals(project.id()));
    }

    private void people(ResourcePath path, Map<String, ? extends Set<?>> members) {
        new TreeMap<>(members).forEach((user, sources) -> add(path, "member", user, new TreeSet<>(sources)));
    }
}
