package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.shared.ProjectId;
import org.jspecify.annotations.Nullable;

/** How much there is in a project, in the form of the contract. Whatever may be {@code null} there is. */
record ProjectCounts(
        long id,
        long taskNumber,
        long finishedTaskNumber,
        long groundTruthNumber,
        long totalAnnotationsNumber,
        long totalPredictionsNumber,
        long queueDone,
        long queueTotal,
        long rejected,
        @Nullable Long queueLeft,
        @Nullable Long numTasksWithAnnotations,
        @Nullable Long reviewTotalTasks,
        @Nullable Long reviewedNumber,
        @Nullable Long skippedAnnotationsNumber,
        @Nullable Long usefulAnnotationNumber) {

    static ProjectCounts unknown(ProjectId id) {
        return new ProjectCounts(id.value(), 0, 0, 0, 0, 0, 0, 0, 0, null, null, null, null, null, null);
    }
}
