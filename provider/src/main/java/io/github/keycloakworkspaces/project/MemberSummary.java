package io.github.keycloakworkspaces.project;

import java.util.List;

/**
 * The members of a project, explicit and through the workspace.
 *
 * @param first as many of them as were asked for, by number
 * @param count all of them
 */
public record MemberSummary(List<PersonName> first, long count) {

    public static final MemberSummary NOBODY = new MemberSummary(List.of(), 0);

    public MemberSummary {
        first = List.copyOf(first);
    }
}
