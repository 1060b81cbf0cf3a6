package io.github.keycloakworkspaces.decision.explanation;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.Decision;
import io.github.keycloakworkspaces.roles.Cell;
import io.github.keycloakworkspaces.roles.Role;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision with everything that it comes from.
 *
 * @param request what was decided
 * @param grants what gave the person what they hold
 * @param projectRole the role in the project, or {@code null} if there is none or it doesn't count
 * @param cell of the role that counted, as the organization has it
 * @param changed whether the organization has changed the cell
 */
public record Explanation(
        AccessRequest request,
        Decision decision,
        Grants grants,
        @Nullable Role projectRole,
        Cell cell,
        boolean changed) {

    public Explanation {
        Objects.requireNonNull(request);
        Objects.requireNonNull(decision);
        Objects.requireNonNull(grants);
        Objects.requireNonNull(cell);
    }
}
