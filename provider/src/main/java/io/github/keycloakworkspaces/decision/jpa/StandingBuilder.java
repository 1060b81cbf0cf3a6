package io.github.keycloakworkspaces.decision.jpa;

import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.Standing;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.MatrixOverrides;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a {@link StandingQuery}; several sources of one grant become one. */
final class StandingBuilder {

    private static final int KIND = 0;
    private static final int ID = 1;
    private static final int OTHER_ID = 2;
    private static final int REVISION = 3;
    private static final int TITLE = 4;
    private static final int ROLE = 5;
    private static final int FLAG = 6;

    private final Set<WorkspaceId> workspaces = new HashSet<>();
    private final Set<ProjectId> projects = new HashSet<>();
    private final Map<ProjectId, Role> projectRoles = new HashMap<>();
    private final Map<Role, Set<ProjectId>> tasks = new EnumMap<>(Role.class);
    private final Map<WorkspaceId, String> titles = new HashMap<>();
    private final Map<ProjectId, Standing.Place> places = new HashMap<>();
    private final Map<Action, Map<Role, Reach>> overrides = new EnumMap<>(Action.class);
    private Object @Nullable [] member;

    void add(Object[] row) {
        String kind = (String) row[KIND];
        switch (kind) {
            case StandingQuery.MEMBER -> member = row;
            case StandingQuery.WORKSPACE_JOINED -> workspaces.add(workspace(row));
            case StandingQuery.WORKSPACE_CREATED -> workspace(row);
            case StandingQuery.PROJECT_JOINED -> projects.add(project(row, false));
            case StandingQuery.PROJECT_CREATED -> project(row, true);
            case StandingQuery.PROJECT_ROLE -> projectRoles.put(project(row, false), role(row));
            case StandingQuery.TASK ->
                tasks.computeIfAbsent(role(row), role -> new HashSet<>()).add(projectId(row));
            case StandingQuery.OVERRIDE -> override(row);
            default -> throw new IllegalStateException("a row of kind " + kind);
        }
    }

    Optional<PersonSnapshot> snapshot() {
        return Optional.ofNullable(member)
                .map(row -> new PersonSnapshot(
                        new OrganizationId(number(row[ID])),
                        new PersonId(number(row[OTHER_ID])),
                        role(row),
                        flag(row),
                        workspaces,
                        projects,
                        projectRoles,
                        tasks,
                        new MatrixOverrides(overrides),
                        number(row[REVISION])));
    }

    Optional<Standing> standing() {
        return Optional.ofNullable(member)
                .flatMap(row ->
                        snapshot().map(snapshot -> new Standing(snapshot, (String) row[TITLE], titles, places)));
    }

    /** An action of a newer version, which this node doesn't know, is nothing that it is asked about. */
    private void override(Object[] row) {
        String[] cell = ((String) row[TITLE]).split(" ", 2);
        Action.ofCode(cell[0])
                .ifPresent(action -> overrides
                        .computeIfAbsent(action, key -> new EnumMap<>(Role.class))
                        .put(role(row), Reach.ofCode(cell[1]).orElse(Reach.NONE)));
    }

    private WorkspaceId workspace(Object[] row) {
        WorkspaceId id = new WorkspaceId(number(row[ID]));
        String title = (String) row[TITLE];
        if (title != null) {
            titles.put(id, title);
        }
        return id;
    }

    /** Somebody may have created a project and hold it in other ways, too. */
    private ProjectId project(Object[] row, boolean created) {
        ProjectId id = projectId(row);
        if (row[OTHER_ID] != null) {
            var place = new Standing.Place(new WorkspaceId(number(row[OTHER_ID])), flag(row), created);
            places.merge(id, place, (one, other) -> one.created() ? one : other);
        }
        return id;
    }

    private static ProjectId projectId(Object[] row) {
        return new ProjectId(number(row[ID]));
    }

    private static Role role(Object[] row) {
        return Role.ofCode((String) row[ROLE]).orElseThrow();
    }

    private static boolean flag(Object[] row) {
        return number(row[FLAG]) != 0;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
