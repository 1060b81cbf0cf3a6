package io.github.keycloakworkspaces.workspace;

import io.github.keycloakworkspaces.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which workspaces a list shows to one person.
 *
 * @param viewer the person who asks; other people's sandboxes are left out unless {@code allPersonal}
 * @param everyWorkspace whether the viewer's reach is the whole organization, not only what they created or joined
 * @param allPersonal whether other people's sandboxes are listed too
 * @param archived only archived ones, only others, or both when {@code null}
 * @param personal only sandboxes, only others, or both when {@code null}
 */
public record WorkspaceQuery(
        PersonId viewer,
        boolean everyWorkspace,
        boolean allPersonal,
        @Nullable Boolean archived,
        @Nullable Boolean personal,
        Order order,
        boolean descending) {

    public enum Order {
        TITLE,
        NUMBER,
        CREATED
    }
}
