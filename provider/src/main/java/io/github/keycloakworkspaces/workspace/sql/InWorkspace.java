package io.github.keycloakworkspaces.workspace.sql;

import io.github.keycloakworkspaces.membership.sql.GrantSources;

/**
 * Who is a member of a workspace, for every statement about entities that asks it: people have a row for each source that
 * gave it. A sandbox has no members.
 */
public final class InWorkspace {

    public static final GrantSources SOURCES = new GrantSources("KwWorkspaceMember", "workspaceId");

    private InWorkspace() {}

    /** The rows {@code g} of a workspace: what follows the selection of {@code g.personId}. */
    public static String rows(String workspace, String organization) {
        return "from KwWorkspaceMember g where g.workspaceId = " + workspace + " and g.organizationId = "
                + organization;
    }

    /** Whether somebody has such a row. No argument may be of another {@code g}. */
    public static String has(String workspace, String organization, String person) {
        return "exists (select g.id " + rows(workspace, organization) + " and g.personId = " + person + ")";
    }
}
