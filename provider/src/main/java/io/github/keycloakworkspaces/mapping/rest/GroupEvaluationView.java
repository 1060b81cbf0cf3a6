package io.github.keycloakworkspaces.mapping.rest;

import io.github.keycloakworkspaces.mapping.Evaluation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an organization is with giving everybody what its groups give.
 *
 * @param generation grows with each change that makes it start over; 0 before the first
 * @param total how many people it concerns
 * @param done how many of them were looked at, those included whom it failed for
 * @param finishedAt {@code null} while it goes on
 */
record GroupEvaluationView(
        long generation,
        int total,
        int done,
        int failed,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    static GroupEvaluationView of(Evaluation evaluation) {
        return new GroupEvaluationView(
                evaluation.generation(),
                evaluation.total(),
                evaluation.done(),
                evaluation.failed(),
                evaluation.startedAt(),
                evaluation.finishedAt());
    }
}
