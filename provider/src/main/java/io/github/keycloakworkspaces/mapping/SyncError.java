package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A problem that was written down.
 *
 * @param person whom it is about; {@code null} if nobody in particular
 */
public record SyncError(long id, @Nullable PersonId person, GroupSource source, SyncProblem problem, Instant at) {

    public SyncError {
        Objects.requireNonNull(source);
        Objects.requireNonNull(problem);
        Objects.requireNonNull(at);
    }
}
