package io.github.keycloakworkspaces.workspace;

import org.jspecify.annotations.Nullable;

/**
 * What people may change of a workspace.
 *
 * @param title at most 1,000 characters
 * @param description may have several lines
 * @param color at most 16 characters, as the application understands it
 * @param archived hidden where people choose among workspaces; everybody keeps their access
 */
public record WorkspaceDetails(String title, @Nullable String description, String color, boolean archived) {

    /** Of workspaces that nobody chose a colour for. */
    public static final String DEFAULT_COLOR = "#FFFFFF";
}
