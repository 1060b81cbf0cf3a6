package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.project.ProjectViewer;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules by which {@link io.github.keycloakworkspaces.decision.Decisions} permits somebody to see a project, as a
 * condition on project {@code j} and its workspace {@code w} in {@code :organization}. Somebody with a role that may be
 * replaced needs the {@linkplain #PROJECT_ROLE project role} {@code r}, too.
 */
final class ProjectVisibility {

    static final String PROJECT_ROLE = """
            left join KwProjectRole r on r.projectId = j.id and r.organizationId = :organization
                and r.personId = :viewer
            """;

    private static final String MEMBER = """
            (exists (select g.id from KwProjectMember g where g.projectId = j.id
                and g.organizationId = :organization and g.personId = :viewer)
            or exists (select h.id from KwWorkspaceMember h where h.workspaceId = j.workspaceId
                and h.organizationId = :organization and h.personId = :viewer))""";

    private static final String CREATOR = "(j.createdBy = :viewer or w.createdBy = :viewer)";

    /** The projects of which somebody is a member, each found by an index. */
    private static final List<String> JOINED = List.of(
            "select g.projectId as id from KwProjectMember g where g.organizationId = :organization and g.personId = :viewer",
            """
            select c.id as id from KwWorkspaceMember h
            join KwProject c on c.workspaceId = h.workspaceId and c.organizationId = h.organizationId
            where h.organizationId = :organization and h.personId = :viewer""");

    /** The projects that are somebody's by creation, each found by an index. */
    private static final List<String> CREATED = List.of(
            "select c.id as id from KwProject c where c.organizationId = :organization and c.createdBy = :viewer", """
            select c.id as id from KwWorkspace x
            join KwProject c on c.workspaceId = x.id and c.organizationId = x.organizationId
            where x.organizationId = :organization and x.createdBy = :viewer""");

    private static final String NOBODY = "1 = 0";
    private static final String EVERYBODY = "1 = 1";

    private static final String TASKS = """
            (select a.id from KwTaskAssignee a where a.projectId = j.id
                and a.organizationId = :organization and a.personId = :viewer and a.type = '%s')""";

    private final ProjectViewer viewer;

    private ProjectVisibility(ProjectViewer viewer) {
        this.viewer = viewer;
    }

    /** Leaves out what the viewer doesn't see. */
    static void restrict(Conditions conditions, ProjectViewer viewer) {
        var visibility = new ProjectVisibility(viewer);
        conditions.and(
                "w.personalOf is null or w.createdBy = :viewer",
                "viewer",
                viewer.person().value());
        if (viewer.role().overridable()) {
            conditions
                    .and("j.published = true")
                    .and(
                            visibility.whereTheRoleMayBeReplaced(),
                            "role",
                            viewer.role().code());
        } else {
            conditions.and(visibility.reached());
        }
    }

    /** Where all that the viewer may see is found by an index, as {@code id}; empty if that is everything. */
    static List<String> sources(ProjectViewer viewer) {
        return switch (viewer.reach(viewer.role())) {
            case ORGANIZATION -> List.of();
            case WORKSPACE -> Stream.concat(JOINED.stream(), CREATED.stream()).toList();
            case NONE, OWN, PROJECT -> JOINED;
        };
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
                .filter(role -> role.projectRole() && viewer.reach(role) != Reach.NONE)
                .map(role -> " or coalesce(r.role, :role) = '%s' and not %s".formatted(role.code(), idle(role)))
                .collect(Collectors.joining("", "(:role = ''", ")"));
        Role role = viewer.role();
        String stranger = asStranger(viewer.reach(role));
        String asMember = MEMBER + " and " + members;
        return stranger.equals(NOBODY)
                ? asMember
                : asMember + " or not " + MEMBER + " and not " + idle(role) + " and " + stranger;
    }

    private String reached() {
        Reach reach = viewer.reach(viewer.role());
        return switch (reach) {
            case NONE -> NOBODY;
            case ORGANIZATION -> EVERYBODY;
            case OWN, PROJECT, WORKSPACE -> MEMBER + " or " + asStranger(reach);
        };
    }

    /** For people who are not members. */
    private static String asStranger(Reach reach) {
        return switch (reach) {
            case NONE, OWN, PROJECT -> NOBODY;
            case WORKSPACE -> CREATOR;
            case ORGANIZATION -> EVERYBODY;
        };
    }
}
