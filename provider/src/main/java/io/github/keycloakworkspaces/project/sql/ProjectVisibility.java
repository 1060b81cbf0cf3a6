package io.github.keycloakworkspaces.project.sql;

import io.github.keycloakworkspaces.project.ProjectViewer;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules by which {@link io.github.keycloakworkspaces.decision.Decisions} permits somebody something in a project, as
 * conditions on project {@code j} and its workspace {@code w} in {@code :organization}. Somebody with a role that may be
 * replaced needs the {@linkplain #role project role} {@code r}, too.
 */
public final class ProjectVisibility {

    private static final String PROJECT_ROLE = """
            left join KwProjectRole r on r.projectId = j.id and r.organizationId = :organization
                and r.personId = :viewer
            """;

    private static final String MEMBER =
            "(w.personalOf is null and " + InProject.byRow(":organization", ":viewer") + ")";

    private static final String CREATOR = "(j.createdBy = :viewer or w.createdBy = :viewer)";

    private static final List<String> JOINED = InProject.projects(":organization", ":viewer");

    /** The projects that are somebody's by creation, each found by an index. */
    private static final List<String> CREATED = List.of(
            "select c.id as id from KwProject c where c.organizationId = :organization and c.createdBy = :viewer", """
            select c.id as id from KwWorkspace x
            join KwProject c on c.workspaceId = x.id and c.organizationId = x.organizationId
            where x.organizationId = :organization and x.createdBy = :viewer""");

    private static final String NOBODY = "1 = 0";
    private static final String EVERYBODY = "1 = 1";

    private static final String TASKS = """
            (select b.id from KwTaskAssignee b where b.projectId = j.id
                and b.organizationId = :organization and b.personId = :viewer and b.type = '%s')""";

    private final ProjectViewer viewer;
    private final Reach needed;

    /**
     * The rules for one person.
     *
     * @param needed the least reach that is enough for a member: {@link Reach#OWN} for the project itself,
     *     {@link Reach#PROJECT} for what others do in it
     */
    public ProjectVisibility(ProjectViewer viewer, Reach needed) {
        this.viewer = viewer;
        this.needed = needed;
    }

    /** The join that the conditions need. */
    public static String role(ProjectViewer viewer) {
        return viewer.role().overridable() ? PROJECT_ROLE : "";
    }

    /** Where all that the viewer may see is found by an index, as {@code id}; empty if that is everything. */
    public static List<String> sources(ProjectViewer viewer) {
        return switch (viewer.reach(viewer.role())) {
            case ORGANIZATION -> List.of();
            case WORKSPACE -> Stream.concat(JOINED.stream(), CREATED.stream()).toList();
            case NONE, OWN, PROJECT -> JOINED;
        };
    }

    /** All of them must hold; what {@link #acting} says is not among them. */
    public List<String> conditions() {
        String own = "w.personalOf is null or w.createdBy = :viewer";
        return viewer.role().overridable()
                ? List.of(own, "j.published = true", whereTheRoleMayBeReplaced())
                : List.of(own, reached());
    }

    /** Whether the role that the viewer acts with reaches as far as is needed, in the project or outside of any. */
    public String acting() {
        String outside = viewer.reach(viewer.role()).covers(needed) ? EVERYBODY : NOBODY;
        if (!viewer.role().overridable()) {
            return outside;
        }
        String inside = roles().map(role -> "'" + role.code() + "'")
                .collect(Collectors.joining(", ", "coalesce(r.role, :role) in (", ")"));
        return MEMBER + " and " + inside + " or not " + MEMBER + " and " + outside;
    }

    /** Of the conditions, beside {@code :organization}. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("viewer", viewer.person().value());
        if (viewer.role().overridable()) {
            parameters.put("role", viewer.role().code());
        }
        return parameters;
    }

    /** Those that may be somebody's in a project and reach as far as is needed. */
    private Stream<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role.projectRole() && viewer.reach(role).covers(needed));
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
        String members = roles().map(
                        role -> " or coalesce(r.role, :role) = '%s' and not %s".formatted(role.code(), idle(role)))
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
        if (!reach.covers(needed)) {
            return NOBODY;
        }
        return reach == Reach.ORGANIZATION ? EVERYBODY : MEMBER + " or " + asStranger(reach);
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
