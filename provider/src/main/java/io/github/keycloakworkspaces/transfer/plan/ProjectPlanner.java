package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.Origin;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.ProjectEntry;
import io.github.keycloakworkspaces.transfer.plan.Change.Fields;
import io.github.keycloakworkspaces.transfer.plan.ProjectMatcher.Found;
import io.github.keycloakworkspaces.transfer.plan.WorkspacePlanner.NamedWorkspace;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The projects of workspaces. */
final class ProjectPlanner {

    private static final Found NOBODY =
            new Found(ResourcePath.of("", ""), ResourcePath.of("", ""), ProjectMemberPlanner.BLANK, Set.of());

    private final PlanBuilder planning;
    private final ProjectMatcher matcher;
    private final Set<String> externalIds = new HashSet<>();

    ProjectPlanner(PlanBuilder planning, ProjectMatcher matcher) {
        this.planning = planning;
        this.matcher = matcher;
    }

    /** @param people who is in the workspace once the plan is done */
    void plan(NamedWorkspace workspace, Set<String> people) {
        List<ProjectEntry> entries = workspace.entry().projects().valueOr(List.of());
        ResourcePath.Counter places = ResourcePath.Counter.projects(workspace.place());
        for (int i = 0; i < entries.size(); i++) {
            ProjectEntry entry = entries.get(i);
            String where = workspace.where() + ".projects[" + i + "]";
            String externalId = entry.externalId().value();
            if (externalId != null && !externalIds.add(externalId)) {
                throw DocumentProblems.duplicate(where + ".external_id", externalId);
            }
            ResourcePath place = places.next(entry.title()).asAdded();
            Optional<Found> present = matcher.of(entry);
            present.ifPresentOrElse(
                    found -> change(where, workspace, entry, found), () -> add(where, workspace, entry, place));
            Found before = present.orElse(NOBODY);
            ResourcePath target = present.map(Found::place).orElse(place);
            // What only adds moves nothing.
            Set<String> inherited = planning.mode().changes() ? people : before.inherited();
            new ProjectMemberPlanner(planning, target, before, inherited).plan(where, entry.people());
        }
        boolean removes =
                planning.mode().removes() && workspace.entry().projects().present();
        rest(workspace.place(), removes, people);
    }

    /**
     * Projects of a workspace that the document doesn't name.
     *
     * @param people who is in the workspace once the plan is done
     */
    void rest(ResourcePath workspace, boolean removes, Set<String> people) {
        for (Found found : matcher.rest(workspace)) {
            if (removes) {
                planning.add(Change.remove(found.place(), new Step.RemoveProject(found.place())));
            } else {
                planning.add(Change.keep(found.place()));
                new ProjectMemberPlanner(planning, found.place(), found, people).keep();
            }
        }
    }

    private void add(String where, NamedWorkspace workspace, ProjectEntry entry, ResourcePath place) {
        ProjectDraft content = content(entry, ProjectDraft.BLANK);
        requirePublishable(where, workspace, content);
        Origin origin = planning.origin(where + ".created_by", entry.origin());
        planning.add(Change.create(
                place,
                fields(ProjectDraft.BLANK, content),
                new Step.AddProject(place, workspace.place(), content, origin)));
    }

    private void change(String where, NamedWorkspace workspace, ProjectEntry entry, Found found) {
        ProjectDraft before = found.state().content();
        if (!planning.mode().changes()) {
            planning.add(Change.keep(found.place()));
            return;
        }
        ProjectDraft content = content(entry, before);
        requirePublishable(where, workspace, content);
        planning.add(Change.change(
                found.place(),
                fields(before, content).of("workspace", found.workspace(), workspace.place()),
                new Step.ChangeProject(found.place(), workspace.place(), content)));
    }

    private ProjectDraft content(ProjectEntry entry, ProjectDraft before) {
        ProjectSettings settings = planning.settings(entry.settings(), before.settings());
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

    private static void requirePublishable(String where, NamedWorkspace workspace, ProjectDraft content) {
        if (workspace.entry().personal() && content.published()) {
            throw DocumentProblems.invalid(where + ".published", "nothing is published in a personal workspace");
        }
    }
}
