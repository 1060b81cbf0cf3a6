package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.http.Ordering;
import io.github.keycloakworkspaces.http.Paging;
import io.github.keycloakworkspaces.project.ProjectQuery;
import io.github.keycloakworkspaces.project.ProjectViewer;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of the list of projects.
 *
 * @param include what the answer has beside the obvious; it always has everything
 */
record ProjectParameters(
        @Nullable Integer page,
        @Nullable Integer pageSize,
        @Nullable List<Long> ids,
        @Size(max = 1000) @Nullable String title,
        @Nullable String search,
        @Nullable List<Long> workspaces,
        @Nullable Boolean archived,
        @Nullable Pinning filter,
        @Nullable List<String> include,
        @Nullable List<String> state,
        @Nullable Long sourceInterfaceId,
        @Nullable String ordering,
        @Min(0) @Max(100) @Nullable Integer membersLimit) {

    static final int DEFAULT_MEMBERS = 10;

    enum Pinning {
        ALL,
        PINNED_ONLY,
        EXCLUDE_PINNED
    }

    Paging paging() {
        return Paging.of(page, pageSize);
    }

    int members() {
        return membersLimit == null ? DEFAULT_MEMBERS : membersLimit;
    }

    ProjectQuery query(ProjectViewer viewer) {
        Ordering order = Ordering.of(ordering);
        return new ProjectQuery(
                viewer,
                ids == null ? null : positive(ids).map(ProjectId::new).collect(Collectors.toSet()),
                workspaces == null
                        ? null
                        : positive(workspaces).map(WorkspaceId::new).collect(Collectors.toSet()),
                title,
                search == null || search.isBlank() ? null : search.strip(),
                Boolean.TRUE.equals(archived),
                pinned(),
                published(),
                sourceInterfaceId,
                order(order.name()),
                order.descending(),
                paging().offset(),
                paging().limit());
    }

    /** Nothing has another number. */
    private static java.util.stream.Stream<Long> positive(List<Long> numbers) {
        return numbers.stream().filter(number -> number > 0);
    }

    private @Nullable Boolean pinned() {
        if (filter == null) {
            return null;
        }
        return switch (filter) {
            case ALL -> null;
            case PINNED_ONLY -> true;
            case EXCLUDE_PINNED -> false;
        };
    }

    /** Other states, those of the labelling application's, are never reached here. */
    private @Nullable Set<Boolean> published() {
        if (state == null) {
            return null;
        }
        Set<Boolean> wanted = new HashSet<>();
        if (state.contains(ProjectView.PUBLISHED)) {
            wanted.add(true);
        }
        if (state.contains(ProjectView.CREATED)) {
            wanted.add(false);
        }
        return wanted;
    }

    private static ProjectQuery.Order order(String name) {
        return switch (name) {
            case "" -> ProjectQuery.Order.USUAL;
            case "id" -> ProjectQuery.Order.NUMBER;
            case "title" -> ProjectQuery.Order.TITLE;
            case "created_at" -> ProjectQuery.Order.CREATED;
            case "pinned_at" -> ProjectQuery.Order.PINNED;
            default -> throw Fields.wrong("ordering", "one of id, title, created_at, pinned_at");
        };
    }
}
