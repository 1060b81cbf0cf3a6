package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.ProjectEntry;
import io.github.keycloakworkspaces.transfer.plan.WorkspacePlanner.NamedWorkspace;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.ProjectState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.WorkspaceState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which project of a document is which that is there: by the external id, wherever it is, else by the title in the same
 * workspace. A project whose external id is another one is another project; one that shall have none takes the place of
 * one that has only where that would be removed otherwise.
 */
final class ProjectMatcher {

    /**
     * A project that is there.
     *
     * @param path in the workspace where it is now
     * @param inherited who is in it through that workspace
     */
    record ExistingProject(ResourcePath path, ResourcePath workspace, ProjectState state, Set<String> inherited) {}

    private final Map<ResourcePath, Map<String, List<ExistingProject>>> byTitle = new LinkedHashMap<>();
    private final Map<String, ExistingProject> byExternalId = new HashMap<>();
    private final IdentityHashMap<ProjectEntry, ExistingProject> matches = new IdentityHashMap<>();
    private final Set<ResourcePath> taken = new HashSet<>();
    private final Mode mode;

    ProjectMatcher(Map<ResourcePath, WorkspaceState> present, List<NamedWorkspace> named, Mode mode) {
        this.mode = mode;
        present.forEach(this::index);
        named.forEach(this::matchExternalIds);
        named.forEach(this::matchTitles);
    }

    Optional<ExistingProject> of(ProjectEntry entry) {
        return Optional.ofNullable(matches.get(entry));
    }

    /** The projects of a workspace that the document doesn't name. */
    List<ExistingProject> rest(ResourcePath workspace) {
        return byTitle.getOrDefault(workspace, Map.of()).values().stream()
                .flatMap(List::stream)
                .filter(found -> !taken.contains(found.path()))
                .toList();
    }

    private void index(ResourcePath workspace, WorkspaceState state) {
        ResourcePath.Counter paths = ResourcePath.Counter.projects(workspace);
        Set<String> people = WorkspacePlanner.people(state);
        Map<String, List<ExistingProject>> titles = new LinkedHashMap<>();
        for (ProjectState project : state.projects()) {
            String title = project.content().title();
            ExistingProject found = new ExistingProject(paths.next(title), workspace, project, people);
            titles.computeIfAbsent(title, key -> new ArrayList<>()).add(found);
            String externalId = project.content().externalId();
            if (externalId != null) {
                byExternalId.put(externalId, found);
            }
        }
        byTitle.put(workspace, titles);
    }

    private void matchExternalIds(NamedWorkspace workspace) {
        for (ProjectEntry entry : projects(workspace)) {
            String externalId = entry.externalId().value();
            ExistingProject found = externalId == null ? null : byExternalId.get(externalId);
            if (found != null) {
                match(entry, found);
            }
        }
    }

    private void matchTitles(NamedWorkspace workspace) {
        for (ProjectEntry entry : projects(workspace)) {
            if (!matches.containsKey(entry)) {
                byTitle.getOrDefault(workspace.path(), Map.of()).getOrDefault(entry.title(), List.of()).stream()
                        .filter(found -> !taken.contains(found.path()) && may(entry, found))
                        .findFirst()
                        .ifPresent(found -> match(entry, found));
            }
        }
    }

    private boolean may(ProjectEntry entry, ExistingProject found) {
        boolean has = found.state().content().externalId() != null;
        if (!entry.externalId().present()) {
            return true;
        }
        return entry.externalId().value() == null ? !has || mode.removes() : !has && mode.givesExternalIds();
    }

    private void match(ProjectEntry entry, ExistingProject found) {
        matches.put(entry, found);
        taken.add(found.path());
    }

    private static List<ProjectEntry> projects(NamedWorkspace workspace) {
        return workspace.entry().projects().valueOr(List.of());
    }
}
