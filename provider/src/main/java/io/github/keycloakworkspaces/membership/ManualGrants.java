package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.shared.OrganizationId;

/** Whether people give roles and places by hand in an organization; where they don't, groups alone do. */
@FunctionalInterface
public interface ManualGrants {

    /** Everything is given by hand, too, everywhere. */
    ManualGrants ALWAYS = organization -> Kinds.ALL;

    /** What is given by hand. */
    record Kinds(boolean roles, boolean workspaces, boolean projects) {

        static final Kinds ALL = new Kinds(true, true, true);
    }

    /** As it is now, in one statement. */
    Kinds kinds(OrganizationId organization);

    default boolean roles(OrganizationId organization) {
        return kinds(organization).roles();
    }

    default boolean workspaces(OrganizationId organization) {
        return kinds(organization).workspaces();
    }

    default boolean projects(OrganizationId organization) {
        return kinds(organization).projects();
    }

    /**
     * Refuses a role by hand where groups alone give roles.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code role.managed_by_groups}
     */
    default void requireRoles(OrganizationId organization) {
        if (!roles(organization)) {
            throw MemberProblems.rolesOfGroups();
        }
    }

    /**
     * The same for workspaces.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code workspace_member.managed_by_groups}
     */
    default void requireWorkspaces(OrganizationId organization) {
        if (!workspaces(organization)) {
            throw MemberProblems.workspacesOfGroups();
        }
    }

    /**
     * The same for projects, and roles in them.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code project_member.managed_by_groups}
     */
    default void requireProjects(OrganizationId organization) {
        if (!projects(organization)) {
            throw MemberProblems.projectsOfGroups();
        }
    }
}
