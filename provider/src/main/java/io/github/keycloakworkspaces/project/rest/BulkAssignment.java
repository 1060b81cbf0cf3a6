package io.github.keycloakworkspaces.project.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.project.AssignmentType;
import io.github.keycloakworkspaces.project.TaskId;
import io.github.keycloakworkspaces.project.TaskSelection;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Many tasks for many people.
 *
 * @param filters a condition on the application's tasks; what is in them isn't known here, so that all that it leaves
 *     can't be found
 */
record BulkAssignment(
        @Size(min = 1, max = 1000) List<Long> users,
        AssignmentType type,
        @JsonProperty("selectedItems") Tasks selectedItems,
        @Nullable JsonNode filters) {

    private static final String INCLUDED = "selectedItems.included";
    private static final String EXCLUDED = "selectedItems.excluded";

    /** All tasks that are known, apart from some, or exactly those included. */
    record Tasks(
            boolean all,
            @Size(max = 10_000) @Nullable List<Long> included,
            @Size(max = 10_000) @Nullable List<Long> excluded) {}

    TaskSelection selection() {
        if (!selectedItems.all()) {
            return new TaskSelection.These(tasks(INCLUDED, selectedItems.included()));
        }
        boolean filtered =
                filters != null && !filters.isEmpty() && !filters.path("items").isEmpty();
        if (filtered || (filters != null && !filters.isContainerNode())) {
            throw Fields.wrong("filters", "absent or without items, because what is in the tasks isn't known here");
        }
        return new TaskSelection.Known(tasks(EXCLUDED, selectedItems.excluded()));
    }

    private static Set<TaskId> tasks(String name, @Nullable List<Long> numbers) {
        return (numbers == null ? List.<Long>of() : numbers)
                .stream()
                        .map(number -> TaskId.of(number)
                                .orElseThrow(() -> Fields.wrong(name, "a list of whole numbers from 1 to 2^53")))
                        .collect(Collectors.toSet());
    }
}
