package io.github.keycloakworkspaces.activity;

import io.github.keycloakworkspaces.project.ProjectViewer;
import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which of the applications' reports to add up, and for whom.
 *
 * @param viewer who looks, and how far they see in which role; one's own work belongs to every reach
 * @param byDay whether each day is a row of its own
 * @param person whose work is meant, even if they don't work in the organization any more; {@code null} for everybody's
 *     who does, and that of people who were deleted
 * @param from the first moment
 * @param to the first moment that is too late
 * @param limit the largest number of rows, or {@link Integer#MAX_VALUE} for all
 */
public record TallyQuery(
        ProjectViewer viewer,
        boolean byDay,
        @Nullable PersonId person,
        @Nullable Long project,
        @Nullable Instant from,
        @Nullable Instant to,
        int offset,
        int limit) {

    public TallyQuery {
        Objects.requireNonNull(viewer);
    }
}
