package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.project.ProjectViewer;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The rules by which {@link io.github.keycloakworkspaces.decision.Decisions} permits somebody to see a project, as a
 * condition on project {@code j} and its workspace {@code w}.
 */
final class ProjectVisibility {

    private static final String MEMBER = """
            (exists (select g.id from KwProjectMember g where g.projectId = j.id
                and g.organizationId = j.organizationId and g.personId = :viewer)
            or exists (select h.id from KwWorkspaceMember h where h.workspaceId = j.workspaceId
                and h.organizationId = j.organizationId and h.personId = :viewer))""";

    private static final String CREATOR = "(j.createdBy = :viewer or w.createdBy = :viewer)";

    private static final String ACTING = """
            coalesce((select r.role from KwProjectRole r where r.projectId = j.id
                and r.organizationId = j.organizationId and r.personId = :viewer), :role)""";

    private static final String NOBODY = "1 = 0";

    private static final String TASKS = """
            (select a.id from KwTaskAssignee a where a.projectId = j.id
                and a.organizationId = j.organizationId and a.personId = :viewer and a.type = '%s')""";

    private final ProjectViewer viewer;

    private ProjectVisibility(ProjectViewer viewer) {
        this.viewer = viewer;
    }

    /** Needs the parameter {@code viewer}, which is set. */
    static void restrict(Conditions conditions, ProjectViewer viewer) {
        var visibility = new ProjectVisibility(viewer);
        conditions.with("viewer", viewer.person().value());
        conditions.and("w.personalOf is null or w.createdBy = :viewer");
        if (viewer.role().overridable()) {
            conditions.and("j.published = true");
            conditions.and(
                    visibility.whereTheRoleMayBeReplaced(),
                    "role",
                    viewer.role().code());
        } else {
            conditions.and(reached(viewer.reach(viewer.role())));
        }
    }

    /** Whether nothing in the project is for the viewer in that role, because tasks are handed out one by one. */
    private static String idle(Role role) {
        String handedOut = switch (role) {
            case ANNOTATOR -> "j.assignedOnly = true";
            case REVIEWER -> "j.reviewAssignedOnly = true";
            case OWNER, ADMINISTRATOR, MANAGER, NOT_ACTIVATED, DEACTIVATED -> NOBODY;
        };
        return "(" + handedOut + " and not exists " + TASKS.formatted(role.code()) + ")";
    }

    /** A project role counts for members only; everybody else acts with the organization's. */
    private String whereTheRoleMayBeReplaced() {
        String members = Arrays.stream(Role.values())
                .filter(Role::projectRole)
                .map(role -> "%s = '%s' and not %s and %s"
                        .formatted(ACTING, role.code(), idle(role), asMember(viewer.reach(role))))
                .collect(Collectors.joining(" or ", "(", ")"));
        Role role = viewer.role();
        return MEMBER + " and " + members + " or not " + MEMBER + " and not " + idle(role) + " and "
                + asStranger(viewer.reach(role));
    }

    private static String reached(Reach reach) {
        return MEMBER + " and " + asMember(reach) + " or " + asStranger(reach);
    }

    private static String asMember(Reach reach) {
        return reach == Reach.NONE ? NOBODY : "1 = 1";
    }

    /** For people who are not members. */
    private static String asStranger(Reach reach) {
        return switch (reach) {
            case NONE, OWN, PROJECT -> NOBODY;
            case WORKSPACE -> CREATOR;
            case ORGANIZATION -> "1 = 1";
        };
    }
}
