package io.github.keycloakworkspaces.transfer.document;

import io.github.keycloakworkspaces.mapping.Target;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.transfer.document.GroupPart.GroupEntry;
import io.github.keycloakworkspaces.transfer.document.GroupPart.GroupMemberEntry;
import io.github.keycloakworkspaces.transfer.document.GroupPart.MappingEntry;
import io.github.keycloakworkspaces.transfer.document.GroupPart.SsoEntry;
import io.github.keycloakworkspaces.transfer.state.MappingsState;
import io.github.keycloakworkspaces.transfer.state.MappingsState.GroupState;
import io.github.keycloakworkspaces.transfer.state.MappingsState.MappingState;
import io.github.keycloakworkspaces.transfer.state.MappingsState.SsoState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Writes down what an organization has to do with groups. */
final class GroupPartBuilder {

    private final MappingsState state;

    GroupPartBuilder(MappingsState state) {
        this.state = state;
    }

    GroupPart part() {
        SsoState settings = state.settings();
        return new GroupPart(
                Given.of(new SsoEntry(
                        Given.of(settings.manualRoles()),
                        Given.of(settings.manualWorkspaces()),
                        Given.of(settings.manualProjects()),
                        Given.of(settings.saml()))),
                Given.of(entries(target ->
                        target instanceof Target.OrganizationRole || target instanceof Target.WorkspaceTitle)),
                Given.of(state.groups().stream().map(GroupPartBuilder::group).toList()));
    }

    Given<List<MappingEntry>> of(WorkspaceId workspace) {
        return Given.of(entries(target ->
                target instanceof Target.Workspace mapped && mapped.workspace().equals(workspace)));
    }

    Given<List<MappingEntry>> of(ProjectId project) {
        return Given.of(entries(target ->
                target instanceof Target.Project mapped && mapped.project().equals(project)));
    }

    private List<MappingEntry> entries(Predicate<Target> which) {
        return state.mappings().stream()
                .filter(mapping -> which.test(mapping.target()))
                .map(GroupPartBuilder::entry)
                .toList();
    }

    private static MappingEntry entry(MappingState mapping) {
        Given<Role> role = Given.absent();
        Given<String> title = Given.absent();
        if (mapping.target() instanceof Target.OrganizationRole given) {
            role = Given.of(given.role());
        } else if (mapping.target() instanceof Target.WorkspaceTitle missing) {
            title = Given.of(missing.title());
        } else if (mapping.target() instanceof Target.Project project) {
            role = Given.of(project.role().orElse(null));
        }
        return new MappingEntry(mapping.group().source(), mapping.name(), role, title, mapping.createdAt());
    }

    private static GroupEntry group(GroupState group) {
        return new GroupEntry(
                group.group().source(),
                group.name(),
                group.externalId(),
                group.createdAt(),
                people(group.members()),
                people(group.left()));
    }

    private static List<GroupMemberEntry> people(Map<String, Instant> people) {
        return new TreeMap<>(people)
                .entrySet().stream()
                        .map(person -> new GroupMemberEntry(person.getKey(), person.getValue()))
                        .toList();
    }
}
