package io.github.keycloakworkspaces.roles;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the matrix.
 *
 * @param condition the project setting that must be on, or {@code null} if none has to be
 */
public record Cell(Reach reach, @Nullable Setting condition) {

    /** No permission. */
    public static final Cell NONE = new Cell(Reach.NONE, null);

    public Cell {
        Objects.requireNonNull(reach);
    }
}
