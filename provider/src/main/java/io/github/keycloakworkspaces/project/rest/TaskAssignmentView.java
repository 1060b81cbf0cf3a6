package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.project.TaskAssignment;
import java.time.Instant;

/**
 * A task that one person labels or reviews.
 *
 * @param state always {@code CREATED}: how far the work is, the application knows
 */
record TaskAssignmentView(long id, long task, long assignee, String type, Instant createdAt, String state) {

    static TaskAssignmentView of(TaskAssignment assignment) {
        return new TaskAssignmentView(
                assignment.id(),
                assignment.task().value(),
                assignment.person().value(),
                assignment.type().code(),
                assignment.createdAt(),
                "CREATED");
    }
}
