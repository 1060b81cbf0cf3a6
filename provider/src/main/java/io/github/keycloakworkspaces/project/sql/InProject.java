package io.github.keycloakworkspaces.project.sql;

import io.github.keycloakworkspaces.membership.sql.GrantSources;
import io.github.keycloakworkspaces.workspace.sql.InWorkspace;
import java.util.List;

/**
 * Who is in a project, for every statement about entities that asks it. People are members by a row of the project, when
 * they were added to it, or by a row of its workspace. Some roles are in every shared project. In a sandbox is its own
 * person and nobody else, whatever rows are left from before: they wait until the project is shared again.
 *
 * <p>{@link io.github.keycloakworkspaces.project.ProjectMembership#of} is the same rule for rows that were read, and
 * {@link io.github.keycloakworkspaces.decision.Relation} what decisions make of them.
 */
public final class InProject {

    /** Whether member {@code m} was added to project {@code j} in workspace {@code w}. */
    public static final String EXPLICIT =
            "(w.personalOf is null and " + added("j.id", "m.organizationId", "m.personId") + ")\n";

    /** Whether member {@code m} is in project {@code j} because of its workspace {@code w}. */
    public static final String INHERITED = "(w.personalOf = m.personId or w.personalOf is null and "
            + InWorkspace.has("w.id", "m.organizationId", "m.personId") + ")\n";

    /** Whether the role of member {@code m}, one of {@code :everywhere}, is in every project of workspace {@code w}. */
    public static final String EVERYWHERE = "(w.personalOf is null and m.role in :everywhere)\n";

    public static final GrantSources SOURCES = new GrantSources("KwProjectMember", "projectId");

    private InProject() {}

    /**
     * The projects that rows make somebody's, as {@code id}: statements that an index drives from the person's end. Among
     * them are some in sandboxes.
     */
    public static List<String> projects(String organization, String person) {
        String whose = " where g.organizationId = " + organization + " and g.personId = " + person;
        return List.of(
                "select g.projectId as id from KwProjectMember g" + whose,
                "select c.id as id from KwWorkspaceMember g join KwProject c on c.workspaceId = g.workspaceId"
                        + " and c.organizationId = g.organizationId" + whose);
    }

    /** The rows {@code g} of a project: what follows the selection of {@code g.personId}. */
    public static String rows(String project, String organization) {
        return "from KwProjectMember g where g.projectId = " + project + " and g.organizationId = " + organization;
    }

    /** Whether somebody has such a row. No argument may be of another {@code g}. */
    public static String added(String project, String organization, String person) {
        return "exists (select g.id " + rows(project, organization) + " and g.personId = " + person + ")";
    }

    /**
     * Whether somebody has a row of the project {@code j} or of its workspace: is a member, unless that is a sandbox.
     *
     * @param person no column of a {@code g}
     */
    public static String byRow(String organization, String person) {
        return "(" + added("j.id", organization, person) + "\n    or "
                + InWorkspace.has("j.workspaceId", organization, person) + ")";
    }
}
