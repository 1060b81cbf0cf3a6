package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.Origin;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.WorkspaceEntry;
import io.github.keycloakworkspaces.transfer.plan.Change.Fields;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.WorkspaceState;
import io.github.keycloakworkspaces.workspace.WorkspaceDetails;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Workspaces, with all that is in them. Shared ones of one title are told apart by their order. */
final class WorkspacePlanner {

    private static final WorkspaceDetails BLANK = new WorkspaceDetails("", null, WorkspaceDetails.DEFAULT_COLOR, false);

    private final PlanBuilder builder;
    private final MappingPlanner mappings;
    private final Map<ResourcePath, WorkspaceState> present = new LinkedHashMap<>();
    private final Set<ResourcePath> named = new LinkedHashSet<>();

    WorkspacePlanner(PlanBuilder builder, MappingPlanner mappings) {
        this.builder = builder;
        this.mappings = mappings;
    }

    void plan(Given<List<WorkspaceEntry>> wanted, List<WorkspaceState> states) {
        present.putAll(ResourcePath.workspaces(states));
        List<WorkspaceEntry> entries = wanted.valueOr(List.of());
        List<NamedWorkspace> workspaces = named(entries);
        ProjectMatcher projects = new ProjectMatcher(present, workspaces, builder.mode());
        ProjectPlanner planner = new ProjectPlanner(builder, projects, mappings);
        for (NamedWorkspace workspace : workspaces) {
            planner.plan(workspace, plan(workspace));
        }
        boolean removes = builder.mode().removes() && wanted.present();
        present.forEach((path, state) -> {
            if (!named.contains(path)) {
                builder.add(removes ? Change.remove(path, new ResourceStep.RemoveWorkspace(path)) : Change.keep(path));
                planner.rest(path, removes, people(state));
            }
        });
    }

    /** The shared workspaces that were there before, by title; of several the first. */
    Map<String, WorkspaceId> titles() {
        Map<String, WorkspaceId> titles = new HashMap<>();
        present.values().stream()
                .filter(state -> !state.personal())
                .forEach(state -> titles.putIfAbsent(state.details().title(), state.id()));
        return titles;
    }

    /** Who is in the projects of a workspace because they are in it. */
    static Set<String> people(WorkspaceState state) {
        String creator = state.createdBy();
        if (state.personal()) {
            return creator == null ? Set.of() : Set.of(creator);
        }
        return state.members().keySet();
    }

    private List<NamedWorkspace> named(List<WorkspaceEntry> entries) {
        ResourcePath.Counter shared = ResourcePath.Counter.workspaces();
        List<NamedWorkspace> workspaces = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            WorkspaceEntry entry = entries.get(i);
            String location = builder.location("workspaces[" + i + "]");
            Origin origin = builder.origin(location + ".created_by", entry.origin());
            ResourcePath path = entry.personal() ? sandbox(location, origin) : shared.next(entry.title());
            if (!named.add(path)) {
                throw DocumentProblems.duplicate(location, "the personal workspace of " + path.name());
            }
            WorkspaceState state = present.get(path);
            workspaces.add(new NamedWorkspace(location, state == null ? path.asAdded() : path, entry, origin, state));
        }
        return workspaces;
    }

    private static ResourcePath sandbox(String location, Origin origin) {
        String creator = origin.createdBy().value();
        if (creator == null) {
            throw DocumentProblems.invalid(location + ".created_by", "says whose personal workspace it is");
        }
        return ResourcePath.sandbox(creator);
    }

    /** Who is in it then. */
    private Set<String> plan(NamedWorkspace workspace) {
        WorkspaceState state = workspace.present();
        WorkspaceEntry entry = workspace.entry();
        if (state == null) {
            WorkspaceDetails details = details(entry, BLANK);
            Step add = new ResourceStep.AddWorkspace(workspace.path(), details, entry.personal(), workspace.origin());
            builder.add(Change.create(workspace.path(), fields(BLANK, details), add));
        } else {
            WorkspaceDetails before = state.details();
            WorkspaceDetails details = builder.mode().changes() ? details(entry, before) : before;
            Step change = new ResourceStep.ChangeWorkspace(workspace.path(), details);
            builder.add(Change.change(workspace.path(), fields(before, details), change));
        }
        requireShared(workspace);
        requireOpen(workspace);
        GrantPlanner grants = new GrantPlanner(builder, workspace.path());
        Set<String> members =
                grants.plan(workspace.location(), entry.members(), state == null ? Map.of() : state.members());
        grants.invited(workspace.location(), entry.invited(), state == null ? Set.of() : state.invited());
        mappings.workspace(
                workspace.location(), workspace.path(), state == null ? null : state.id(), entry.groupMappings());
        String creator = workspace.origin().createdBy().value();
        return entry.personal() && creator != null ? Set.of(creator) : members;
    }

    private static WorkspaceDetails details(WorkspaceEntry entry, WorkspaceDetails before) {
        return new WorkspaceDetails(
                entry.title(),
                entry.description().or(before.description()),
                entry.color().valueOr(before.color()),
                entry.archived().valueOr(before.archived()));
    }

    private static Fields fields(WorkspaceDetails from, WorkspaceDetails to) {
        return new Fields()
                .of("title", from.title(), to.title())
                .of("description", from.description(), to.description())
                .of("color", from.color(), to.color())
                .of("archived", from.archived(), to.archived());
    }

    private static void requireShared(NamedWorkspace workspace) {
        WorkspaceEntry entry = workspace.entry();
        boolean people = !entry.members().valueOr(List.of()).isEmpty()
                || !entry.invited().valueOr(List.of()).isEmpty()
                || !entry.groupMappings().valueOr(List.of()).isEmpty();
        if (entry.personal() && people) {
            throw DocumentProblems.invalid(
                    workspace.location() + ".members", "a personal workspace has no members beside its owner");
        }
    }

    /** A sandbox that was archived before it couldn't be stays as it is, and comes back from an export so. */
    private void requireOpen(NamedWorkspace workspace) {
        WorkspaceEntry entry = workspace.entry();
        WorkspaceState state = workspace.present();
        boolean archives = entry.archived().valueOr(false)
                && (state == null || !state.details().archived());
        if (entry.personal() && archives && !builder.mode().restores()) {
            throw DocumentProblems.invalid(workspace.location() + ".archived", "a personal workspace is not archived");
        }
    }

    /**
     * A workspace that the document names.
     *
     * @param location it stands in the document
     * @param origin with the creator's user name
     * @param present {@code null} if it isn't there yet
     */
    record NamedWorkspace(
            String location,
            ResourcePath path,
            WorkspaceEntry entry,
            Origin origin,
            @Nullable WorkspaceState present) {}
}
