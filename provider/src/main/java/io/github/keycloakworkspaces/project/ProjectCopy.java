package io.github.keycloakworkspaces.project;

import org.jspecify.annotations.Nullable;

/**
 * What a copy of a project has of its own.
 *
 * @param title {@code null} for one made of the original's
 * @param description {@code null} for the original's
 * @param people whether the original's people are in the copy, too
 */
public record ProjectCopy(@Nullable String title, @Nullable String description, boolean people) {

    /** Of whom nothing was said: a copy of everything. */
    public static final ProjectCopy WHOLE = new ProjectCopy(null, null, true);
}
