package io.github.keycloakworkspaces.transfer.document;

import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.Origin;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.ProjectEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.ProjectPeople;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.WorkspaceEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Cuts lists of workspaces. A workspace or project that goes on in a later piece is named there without saying anything
 * else of it; those of the same name before it are named, too, because they are told apart by their order.
 */
final class WorkspaceSplitter {

    private static final ProjectPeople NOBODY =
            new ProjectPeople(Given.absent(), Given.absent(), Given.absent(), Given.absent(), Given.absent());

    private final List<WorkspaceEntry> all;
    private final int most;
    private final List<List<WorkspaceEntry>> pieces = new ArrayList<>();

    private WorkspaceSplitter(List<WorkspaceEntry> all, int most) {
        this.all = all;
        this.most = most;
    }

    static List<List<WorkspaceEntry>> of(List<WorkspaceEntry> all, int most) {
        return new WorkspaceSplitter(all, most).cut();
    }

    static long weight(WorkspaceEntry workspace) {
        return 1
                + DocumentSplitter.weight(workspace.description())
                + size(workspace.members())
                + size(workspace.invited())
                + size(workspace.groupMappings())
                + workspace.projects().valueOr(List.of()).stream()
                        .mapToLong(WorkspaceSplitter::weight)
                        .sum();
    }

    private static long weight(ProjectEntry project) {
        ProjectPeople people = project.people();
        return 1L
                + DocumentSplitter.weight(project.description())
                + DocumentSplitter.weight(project.settings())
                + size(people.members())
                + size(people.roles())
                + size(people.assignees())
                + size(people.invited())
                + size(people.groupMappings());
    }

    private static int size(Given<? extends List<?>> list) {
        List<?> value = list.value();
        return value == null ? 0 : value.size();
    }

    private List<List<WorkspaceEntry>> cut() {
        for (Run run : runs(all, WorkspaceSplitter::weight, most)) {
            if (run.heavy()) {
                cut(run.from());
            } else {
                piece(run.from(), all.subList(run.from(), run.to()));
            }
        }
        return pieces;
    }

    private void cut(int index) {
        WorkspaceEntry workspace = all.get(index);
        piece(index, List.of(with(workspace, Given.absent())));
        DocumentSplitter.parts(workspace.members().valueOr(List.of()), most).forEach(part -> {
            WorkspaceEntry bare = bare(workspace, Given.absent());
            piece(
                    index,
                    List.of(new WorkspaceEntry(
                            bare.title(),
                            bare.description(),
                            bare.color(),
                            bare.archived(),
                            bare.personal(),
                            bare.origin(),
                            Given.of(part),
                            bare.invited(),
                            bare.groupMappings(),
                            bare.projects())));
        });
        List<ProjectEntry> projects = workspace.projects().valueOr(List.of());
        for (Run run : runs(projects, WorkspaceSplitter::weight, most)) {
            List<ProjectEntry> named = projects.subList(run.from(), run.to());
            for (List<ProjectEntry> part : run.heavy() ? parts(named.get(0)) : List.of(named)) {
                List<ProjectEntry> entries = new ArrayList<>(before(projects, run.from(), part));
                entries.addAll(part);
                piece(index, List.of(bare(workspace, Given.of(entries))));
            }
        }
    }

    private void piece(int from, List<WorkspaceEntry> entries) {
        List<WorkspaceEntry> piece = new ArrayList<>();
        Predicate<WorkspaceEntry> named =
                before -> entries.stream().anyMatch(entry -> entry.title().equals(before.title()) && !entry.personal());
        all.subList(0, from).stream()
                .filter(before -> !before.personal() && named.test(before))
                .forEach(before -> piece.add(bare(before, Given.absent())));
        piece.addAll(entries);
        pieces.add(piece);
    }

    private List<List<ProjectEntry>> parts(ProjectEntry project) {
        List<List<ProjectEntry>> parts = new ArrayList<>();
        ProjectPeople people = project.people();
        var others = new ProjectPeople(
                Given.absent(), Given.absent(), Given.absent(), people.invited(), people.groupMappings());
        parts.add(List.of(with(project, others)));
        List<ProjectPeople> more = new ArrayList<>();
        DocumentSplitter.parts(people.members().valueOr(List.of()), most)
                .forEach(part -> more.add(new ProjectPeople(
                        Given.of(part), Given.absent(), Given.absent(), Given.absent(), Given.absent())));
        DocumentSplitter.parts(people.roles().valueOr(List.of()), most)
                .forEach(part -> more.add(new ProjectPeople(
                        Given.absent(), Given.of(part), Given.absent(), Given.absent(), Given.absent())));
        DocumentSplitter.parts(people.assignees().valueOr(List.of()), most)
                .forEach(part -> more.add(new ProjectPeople(
                        Given.absent(), Given.absent(), Given.of(part), Given.absent(), Given.absent())));
        more.forEach(part -> parts.add(List.of(bare(project, part))));
        return parts;
    }

    /** Projects with an external id are known by that alone. */
    private static List<ProjectEntry> before(List<ProjectEntry> projects, int from, List<ProjectEntry> entries) {
        return projects.subList(0, from).stream()
                .filter(before -> before.externalId().value() == null)
                .filter(before -> entries.stream()
                        .anyMatch(entry ->
                                entry.externalId().value() == null && Objects.equals(entry.title(), before.title())))
                .map(before -> bare(before, NOBODY))
                .toList();
    }

    private static WorkspaceEntry bare(WorkspaceEntry workspace, Given<List<ProjectEntry>> projects) {
        return new WorkspaceEntry(
                workspace.title(),
                Given.absent(),
                Given.absent(),
                Given.absent(),
                workspace.personal(),
                workspace.personal() ? workspace.origin() : Origin.UNKNOWN,
                Given.absent(),
                Given.absent(),
                Given.absent(),
                projects);
    }

    /** All but its members and projects. */
    private static WorkspaceEntry with(WorkspaceEntry workspace, Given<List<ProjectEntry>> projects) {
        return new WorkspaceEntry(
                workspace.title(),
                workspace.description(),
                workspace.color(),
                workspace.archived(),
                workspace.personal(),
                workspace.origin(),
                Given.absent(),
                workspace.invited(),
                workspace.groupMappings(),
                projects);
    }

    private static ProjectEntry bare(ProjectEntry project, ProjectPeople people) {
        return new ProjectEntry(
                project.title(),
                project.externalId(),
                Given.absent(),
                Given.absent(),
                Given.absent(),
                Given.absent(),
                Given.absent(),
                Origin.UNKNOWN,
                people);
    }

    private static ProjectEntry with(ProjectEntry project, ProjectPeople people) {
        return new ProjectEntry(
                project.title(),
                project.externalId(),
                project.description(),
                project.published(),
                project.pinnedAt(),
                project.showAnnotationHistory(),
                project.settings(),
                project.origin(),
                people);
    }

    /** Neighbours that fit into one piece, or a single one that doesn't. */
    private record Run(int from, int to, boolean heavy) {}

    private static <T> List<Run> runs(List<T> items, ToLongFunction<T> weight, int most) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        long sum = 0;
        for (int i = 0; i < items.size(); i++) {
            long next = weight.applyAsLong(items.get(i));
            if (i > from && sum + next > most) {
                runs.add(new Run(from, i, sum > most));
                from = i;
                sum = 0;
            }
            sum += next;
        }
        if (from < items.size()) {
            runs.add(new Run(from, items.size(), sum > most));
        }
        return runs;
    }
}
