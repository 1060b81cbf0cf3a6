package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.Origin;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.ProjectEntry;
import io.github.keycloakworkspaces.transfer.plan.Change.Fields;
import io.github.keycloakworkspaces.transfer.plan.ProjectMatcher.ExistingProject;
import io.github.keycloakworkspaces.transfer.plan.WorkspacePlanner.NamedWorkspace;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The projects of workspaces. */
final class ProjectPlanner {

    private static final ExistingProject NOBODY =
            new ExistingProject(ResourcePath.of("", ""), ResourcePath.of("", ""), ProjectMemberPlanner.BLANK, Set.of());

    private final PlanBuilder builder;
    private final ProjectMatcher matcher;
    private final MappingPlanner mappings;
    private final Set<String> externalIds = new HashSet<>();

    ProjectPlanner(PlanBuilder builder, ProjectMatcher matcher, MappingPlanner mappings) {
        this.builder = builder;
        this.matcher = matcher;
        this.mappings = mappings;
    }

    /** @param people who is in the workspace once the plan is done */
    void plan(NamedWorkspace workspace, Set<String> people) {
        List<ProjectEntry> entries = workspace.entry().projects().valueOr(List.of());
        ResourcePath.Counter paths = ResourcePath.Counter.projects(workspace.path());
        for (int i = 0; i < entries.size(); i++) {
            ProjectEntry entry = entries.get(i);
            String location = workspace.location() + ".projects[" + i + "]";
            String externalId = entry.externalId().value();
            if (externalId != null && !externalIds.add(externalId)) {
                throw DocumentProblems.duplicate(location + ".external_id", externalId);
            }
            ResourcePath path = paths.next(entry.title()).asAdded();
            Optional<ExistingProject> present = matcher.of(entry);
            present.ifPresentOrElse(
                    found -> change(location, workspace, entry, found), () -> add(location, workspace, entry, path));
            ExistingProject before = present.orElse(NOBODY);
            ResourcePath target = present.map(ExistingProject::path).orElse(path);
            // What only adds moves nothing.
            Set<String> inherited = builder.mode().changes() ? people : before.inherited();
            new ProjectMemberPlanner(builder, target, before, inherited).plan(location, entry.people());
            ProjectId id = present.map(found -> found.state().id()).orElse(null);
            mappings.project(location, target, id, entry.groupMappings());
        }
        boolean removes =
                builder.mode().removes() && workspace.entry().projects().present();
        rest(workspace.path(), removes, people);
    }

    /**
     * Projects of a workspace that the document doesn't name.
     *
     * @param people who is in the workspace once the plan is done
     */
    void rest(ResourcePath workspace, boolean removes, Set<String> people) {
        for (ExistingProject found : matcher.rest(workspace)) {
            if (removes) {
                builder.add(Change.remove(found.path(), new ResourceStep.RemoveProject(found.path())));
            } else {
                builder.add(Change.keep(found.path()));
                new ProjectMemberPlanner(builder, found.path(), found, people).keep();
            }
        }
    }

    private void add(String location, NamedWorkspace workspace, ProjectEntry entry, ResourcePath path) {
        ProjectDraft content = content(entry, ProjectDraft.BLANK);
        requirePublishable(location, workspace, content);
        Origin origin = builder.origin(location + ".created_by", entry.origin());
        builder.add(Change.create(
                path,
                fields(ProjectDraft.BLANK, content),
                new ResourceStep.AddProject(path, workspace.path(), content, origin)));
    }

    private void change(String location, NamedWorkspace workspace, ProjectEntry entry, ExistingProject found) {
        ProjectDraft before = found.state().content();
        if (!builder.mode().changes()) {
            builder.add(Change.keep(found.path()));
            return;
        }
        ProjectDraft content = content(entry, before);
        requirePublishable(location, workspace, content);
        builder.add(Change.change(
                found.path(),
                fields(before, content).of("workspace", found.workspace(), workspace.path()),
                new ResourceStep.ChangeProject(found.path(), workspace.path(), content)));
    }

    private ProjectDraft content(ProjectEntry entry, ProjectDraft before) {
        ProjectSettings settings = builder.settings(entry.settings(), before.settings());
        boolean history =
                entry.showAnnotationHistory().valueOr(before.settings().showsAnnotationHistory());
        return new ProjectDraft(
                entry.title(),
                entry.description().or(before.description()),
                entry.externalId().or(before.externalId()),
                entry.published().valueOr(before.published()),
                entry.pinnedAt().or(before.pinnedAt()),
                settled(settings.showingAnnotationHistory(history)));
    }

    /** What decisions read is always said, as the tables have it. */
    static ProjectSettings settled(ProjectSettings settings) {
        return settings.showingAnnotationHistory(settings.showsAnnotationHistory())
                .assignedOnly(settings.assignedOnly())
                .reviewAssignedOnly(settings.reviewAssignedOnly());
    }

    private static Fields fields(ProjectDraft from, ProjectDraft to) {
        return new Fields()
                .of("title", from.title(), to.title())
                .of("external_id", from.externalId(), to.externalId())
                .of("description", from.description(), to.description())
                .of("published", from.published(), to.published())
                .of("pinned_at", from.pinnedAt(), to.pinnedAt())
                .of(
                        "show_annotation_history",
                        from.settings().showsAnnotationHistory(),
                        to.settings().showsAnnotationHistory())
                .of("settings", written(from.settings()), written(to.settings()));
    }

    private static Object written(ProjectSettings settings) {
        return settings.withoutDecisive().set();
    }

    private static void requirePublishable(String location, NamedWorkspace workspace, ProjectDraft content) {
        if (workspace.entry().personal() && content.published()) {
            throw DocumentProblems.invalid(location + ".published", "nothing is published in a personal workspace");
        }
    }
}
