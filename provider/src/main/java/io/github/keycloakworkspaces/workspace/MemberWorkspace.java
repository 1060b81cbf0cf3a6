package io.github.keycloakworkspaces.workspace;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Set;

/**
 * A workspace that a member of the organization has to do with.
 *
 * @param byRole whether the member's role reaches every shared workspace
 * @param creator whether the member created it
 * @param sources everything that made the member an explicit one of the workspace; empty for who isn't
 */
public record MemberWorkspace(
        WorkspaceId id,
        String title,
        String color,
        boolean personal,
        boolean archived,
        boolean byRole,
        boolean creator,
        Set<Source> sources) {

    public MemberWorkspace {
        sources = Set.copyOf(sources);
    }
}
