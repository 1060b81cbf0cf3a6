package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.mapping.Target;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.transfer.apply.MappingRows.NewFollowing;
import io.github.keycloakworkspaces.transfer.apply.MappingRows.NewGroup;
import io.github.keycloakworkspaces.transfer.apply.MappingRows.NewGroupMember;
import io.github.keycloakworkspaces.transfer.apply.MappingRows.NewMapping;
import io.github.keycloakworkspaces.transfer.plan.MappingStep;
import io.github.keycloakworkspaces.transfer.plan.MappingStep.Gift;
import io.github.keycloakworkspaces.transfer.state.MappingsState.SsoState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Executes what a plan does to group mappings and to what is known of groups. */
final class MappingExecution implements MappingStep.Visitor {

    private final MappingRows rows;
    private final KnownIds ids;
    private final List<MappingStep.AddMapping> added = new ArrayList<>();
    private final List<MappingStep.RemoveMapping> removed = new ArrayList<>();
    private final List<MappingStep.AddGroup> groups = new ArrayList<>();
    private final List<MappingStep.AddGroupMember> groupMembers = new ArrayList<>();
    private final List<MappingStep.SetFollowing> following = new ArrayList<>();
    private @Nullable SsoState settings;

    MappingExecution(MappingRows rows, KnownIds ids) {
        this.rows = rows;
        this.ids = ids;
    }

    @Override
    public void visit(MappingStep.SetSsoSettings step) {
        settings = step.settings();
    }

    @Override
    public void visit(MappingStep.AddMapping step) {
        added.add(step);
    }

    @Override
    public void visit(MappingStep.RemoveMapping step) {
        removed.add(step);
    }

    @Override
    public void visit(MappingStep.AddGroup step) {
        groups.add(step);
    }

    @Override
    public void visit(MappingStep.AddGroupMember step) {
        groupMembers.add(step);
    }

    @Override
    public void visit(MappingStep.SetFollowing step) {
        following.add(step);
    }

    void run(OrganizationId organization) {
        if (settings != null) {
            rows.put(organization, settings);
        }
        rows.remove(
                organization,
                removed.stream().map(MappingStep.RemoveMapping::id).toList());
        // Older ones have smaller numbers: people who left a group are compared with them.
        rows.add(
                organization,
                added.stream()
                        .sorted(Comparator.comparing(
                                MappingStep.AddMapping::createdAt,
                                Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                        .map(step -> new NewMapping(step.group(), step.name(), target(step.gift()), step.createdAt()))
                        .toList());
        rows.addGroups(
                organization,
                groups.stream()
                        .map(step -> new NewGroup(step.group(), step.name(), step.externalId(), step.createdAt()))
                        .toList());
        rows.addGroupMembers(
                organization,
                groupMembers.stream()
                        .map(step ->
                                new NewGroupMember(step.group(), ids.person(step.user()), step.left(), step.since()))
                        .toList());
        rows.addFollowing(
                organization,
                following.stream()
                        .map(step -> new NewFollowing(ids.person(step.user()), step.following()))
                        .toList());
    }

    private Target target(Gift gift) {
        if (gift instanceof Gift.OrganizationRole given) {
            return new Target.OrganizationRole(given.role());
        }
        if (gift instanceof Gift.WorkspaceTitle missing) {
            return new Target.WorkspaceTitle(missing.title());
        }
        if (gift instanceof Gift.Workspace place) {
            return new Target.Workspace(ids.workspace(place.path()));
        }
        Gift.Project project = (Gift.Project) gift;
        return new Target.Project(ids.project(project.path()), project.role());
    }
}
