package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;

/** What can go wrong with mappings of groups. */
public final class MappingProblems {

    private MappingProblems() {}

    public static ProblemException notFound() {
        return Problem.notFound("mapping.not_found", "The organization has no such mapping.");
    }

    /** The same for a group that isn't there and for one that isn't open to the organization. */
    public static ProblemException groupNotFound() {
        return Problem.notFound(
                "group.not_found", "There is no such group of Keycloak that this organization may map.");
    }

    public static ProblemException notMappable(Role role) {
        return Problem.malformed(
                "role.not_mappable", "No group gives the role " + role.code() + "; it can be AD, MA, RE or AN.");
    }

    public static ProblemException notProjectRole(Role role) {
        return Problem.malformed("role.not_project_role", "The role " + role.code() + " can't be a role in a project.");
    }

    public static ProblemException oneTarget() {
        return Problem.malformed(
                "mapping.one_target",
                "A mapping gives one thing: a role, a workspace, or a project with or without a role.");
    }

    static ProblemException exists() {
        return Problem.conflict("mapping.exists", "The group is mapped to that already.");
    }

    static ProblemException hasRole() {
        return Problem.conflict("mapping.group_has_role", "The group gives a role already; it gives one at most.");
    }

    static ProblemException tooMany() {
        return Problem.conflict("mapping.too_many", "An organization has at most " + MappingStore.MOST + " mappings.");
    }

    /** A title that no shared workspace has, where none is made for it. */
    public static ProblemException unknownTitle(String title) {
        return Problem.notFound("workspace.not_found", "No workspace of the organization has the title " + title + ".");
    }
}
