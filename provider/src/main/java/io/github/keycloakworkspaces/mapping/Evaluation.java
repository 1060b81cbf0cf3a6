package io.github.keycloakworkspaces.mapping;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far an organization is with giving everybody what the present mappings give.
 *
 * @param generation grows with each change that makes it start over; 0 before the first
 * @param total how many people it concerns
 * @param done how many of them have what the mappings give; those who failed are among them
 * @param failed how many have it not, for a reason among the sync errors
 */
public record Evaluation(
        long generation,
        int total,
        int done,
        int failed,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Of an organization that never needed one. */
    public static final Evaluation NEVER = new Evaluation(0, 0, 0, 0, Instant.EPOCH, Instant.EPOCH);

    public Evaluation {
        Objects.requireNonNull(startedAt);
    }
}
