package io.github.keycloakworkspaces.project;

import java.util.List;

/**
 * The members of a project, explicit and through the workspace.
 *
 * @param first as many of them as were asked for, by number
 * @param count all of them
 */
public record ProjectCrowd(List<PersonName> first, long count) {

    public static final ProjectCrowd NOBODY = new ProjectCrowd(List.of(), 0);

    public ProjectCrowd {
        first = List.copyOf(first);
    }
}
