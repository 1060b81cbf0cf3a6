package io.github.keycloakworkspaces.activity;

import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which of the applications' reports to add up, and for whom.
 *
 * @param viewer who looks; somebody who manages the realm may have no number
 * @param reach how far the viewer sees; one's own work belongs to every reach
 * @param unpublished whether others' work in projects that are not published is there, too
 * @param byDay whether each day is a row of its own
 * @param from the first moment
 * @param to the first moment that is too late
 */
public record TallyQuery(
        @Nullable PersonId viewer,
        Reach reach,
        boolean unpublished,
        boolean byDay,
        @Nullable PersonId person,
        @Nullable Long project,
        @Nullable Instant from,
        @Nullable Instant to,
        int offset,
        int limit) {

    public TallyQuery {
        Objects.requireNonNull(reach);
    }
}
